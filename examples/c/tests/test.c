/* What a C program may rely on. Prints one line for each check that fails, and how many passed. */

#include "dualuse.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int passed = 0, failed = 0;

static void check(int holds, const char *what) {
    if (holds) {
        passed++;
    } else {
        failed++;
        printf("FAILED: %s\n", what);
    }
}

/* Asks, checks the status, that a text came back, and that it has `part`. */
static void ask(const char *request, size_t length, uint32_t detail, DualuseStatus expected, const char *part) {
    char *record = NULL;
    size_t record_length = 0;
    DualuseStatus status = dualuse_record(request, length, detail, &record, &record_length);
    check(status == expected, part);
    check(record != NULL && strlen(record) == record_length, "a text with its length comes back");
    check(record != NULL && strstr(record, part) != NULL, part);
    if (status != expected) {
        printf("  %s: %.200s\n", dualuse_status_text(status), record);
    }
    dualuse_free(record);
}

static void ask_text(const char *request, uint32_t detail, DualuseStatus expected, const char *part) {
    ask(request, strlen(request), detail, expected, part);
}

static void *ask_often(void *unused) {
    (void)unused;
    const char *request = "{\"description\": \"laser rangefinder\", \"hs\": \"9015.10\"}";
    size_t bad = 0;
    for (int round = 0; round < 200; round++) {
        char *record = NULL;
        if (dualuse_record(request, strlen(request), 0, &record, NULL) != DUALUSE_STATUS_OK ||
            strstr(record, "\"outcome\":\"flagged\"") == NULL) {
            bad++;
        }
        dualuse_free(record);
    }
    return (void *)bad;
}

int main(void) {
    /* A record, at every detail. */
    const char *cutter = "{\"description\": \"3 kW fiber laser cutting machine\", \"hs\": \"8456.11\"}";
    ask_text(cutter, 0, DUALUSE_STATUS_OK, "\"outcome\":\"flagged\"");
    ask_text(cutter, 1, DUALUSE_STATUS_OK, "\"question\"");
    ask_text(cutter, 2, DUALUSE_STATUS_OK, "\"candidates\"");
    ask_text("{\"hs\": \"0901.21\"}", 0, DUALUSE_STATUS_OK, "not a clearance");
    ask_text("{\"description\": \"x\", \"hs\": \"9O15\"}", 0, DUALUSE_STATUS_OK, "\"status\":\"unreadable\"");

    /* What cannot be answered says why. */
    ask_text(cutter, 3, DUALUSE_STATUS_DETAIL, "3 is no detail");
    ask_text(cutter, UINT32_MAX, DUALUSE_STATUS_DETAIL, "no detail");
    ask_text("", 0, DUALUSE_STATUS_JSON, "\"kind\":\"json\"");
    ask_text("{}", 0, DUALUSE_STATUS_REQUEST, "nothing-given");
    ask_text("{\"hs\": 8457.10}", 0, DUALUSE_STATUS_JSON, "quotation marks");
    ask_text("{\"parameters\": {\"wavelenght\": 1}}", 0, DUALUSE_STATUS_REQUEST, "parameters.wavelenght");
    ask_text("{\"description\": \"\\ud800\"}", 0, DUALUSE_STATUS_JSON, "\"error\"");

    /* Bytes that are no text. */
    ask("{\"description\": \"\xFF\xFE\"}", 20, 0, DUALUSE_STATUS_NOT_UTF8, "not UTF-8");
    ask("{\"description\": \"\xED\xA0\x80\"}", 21, 0, DUALUSE_STATUS_NOT_UTF8, "not UTF-8");
    ask("{\"description\": \"la\0ser\"}", 25, 0, DUALUSE_STATUS_JSON, "\"error\"");
    ask_text("{\"description\": \"la\\u0000ser\"}", 0, DUALUSE_STATUS_OK, "\\u0000");

    /* A request need not end with a zero: nothing behind it is read. */
    size_t length = strlen(cutter);
    char *bare = malloc(length);
    memcpy(bare, cutter, length);
    ask(bare, length, 0, DUALUSE_STATUS_OK, "flagged");
    free(bare);

    /* Null pointers. */
    ask(NULL, 0, 0, DUALUSE_STATUS_NULL, "the request is null");
    ask(NULL, 12, 0, DUALUSE_STATUS_NULL, "the request is null");
    check(dualuse_record(cutter, length, 0, NULL, NULL) == DUALUSE_STATUS_NULL, "no place for the record");
    char *record = NULL;
    check(dualuse_record(cutter, length, 0, &record, NULL) == DUALUSE_STATUS_OK, "no place for its length");
    dualuse_free(record);
    dualuse_free(NULL);

    /* Huge requests: 8 MB are answered, 17 MiB and lengths that no memory has are refused unread. */
    size_t huge = 8000000;
    char *text = malloc(huge + 64);
    size_t head = (size_t)sprintf(text, "{\"description\": \"");
    for (size_t at = 0; at < huge; at++) {
        text[head + at] = "laser diode, "[at % 13];
    }
    memcpy(text + head + huge, "\"}", 2);
    ask(text, head + huge + 2, 0, DUALUSE_STATUS_OK, "\"outcome\":");
    free(text);
    size_t most = 17u << 20;
    text = calloc(most, 1);
    ask(text, most, 0, DUALUSE_STATUS_TOO_LONG, "at most 16777216");
    ask(text, SIZE_MAX, 0, DUALUSE_STATUS_TOO_LONG, "too-long");
    free(text);

    /* Threads. */
    pthread_t threads[4];
    for (int at = 0; at < 4; at++) {
        pthread_create(&threads[at], NULL, ask_often, NULL);
    }
    for (int at = 0; at < 4; at++) {
        void *bad = NULL;
        pthread_join(threads[at], &bad);
        check(bad == NULL, "every thread gets its answers");
    }

    /* Words for every status. */
    for (uint32_t status = 0; status < 9; status++) {
        check(strlen(dualuse_status_text(status)) > 0, "a status has words");
    }
    check(strcmp(dualuse_status_text(UINT32_MAX), "this is no status") == 0, "what is no status says so");
    check(strlen(dualuse_version()) >= 5, "a version");

    printf("%d passed, %d failed\n", passed, failed);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
