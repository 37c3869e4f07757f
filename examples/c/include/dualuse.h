// dualuse in C: a request as JSON in, a record as JSON out. The forms are described in docs/json.md.
// Written by DUALUSE_HEADER=write cargo test --test header; do not edit.

#ifndef DUALUSE_H
#define DUALUSE_H

#include <stddef.h>
#include <stdint.h>

// What became of a call.
typedef enum DualuseStatus {
  // There is a record.
  DUALUSE_STATUS_OK = 0,
  // A pointer that must not be null is null.
  DUALUSE_STATUS_NULL = 1,
  // The request is not UTF-8.
  DUALUSE_STATUS_NOT_UTF8 = 2,
  // The request is no JSON object of the documented form.
  DUALUSE_STATUS_JSON = 3,
  // The request cannot be answered: the error says which part, and what is accepted.
  DUALUSE_STATUS_REQUEST = 4,
  // There is no such detail.
  DUALUSE_STATUS_DETAIL = 5,
  // The request is too long.
  DUALUSE_STATUS_TOO_LONG = 6,
  // The library has a fault.
  DUALUSE_STATUS_PANIC = 7,
} DualuseStatus;

// How much is put into an answer: 0 (verdict), 1 (and what to ask next) or 2 (and every entry that was shown). A number, since C
// may give any.
typedef uint32_t DualuseDetail;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

// Answers a request.
//
// `request` points to `request_length` bytes of JSON in UTF-8; they need no zero at the end, and are not kept. `detail` is 0
// (verdict), 1 (and what to ask next) or 2 (and every entry that was shown).
//
// With `DUALUSE_STATUS_OK`, `*record` is the record as JSON. With every other status it is an object `{"error": {"kind", "path",
// "message"}}`. It ends with a zero, holds no other, and is to be given to `dualuse_free`. `*record_length` is its length without the
// zero; `record_length` may be null. If `record` is null, nothing is written and the status is `DUALUSE_STATUS_NULL`.
//
// No status is a clearance. The function may be called from several threads at once.
//
// # Safety
//
// `request` is null or points to `request_length` readable bytes. `record` and `record_length` are null or point to writable places
// of their types.
enum DualuseStatus dualuse_record(const char *request,
                                  size_t request_length,
                                  DualuseDetail detail,
                                  char **record,
                                  size_t *record_length);

// Frees what `dualuse_record` gave. Null is let pass.
//
// # Safety
//
// `record` is null or came from `dualuse_record`, was not freed before, and its bytes were not changed.
void dualuse_free(char *record);

// A status in words, such as "the request is not UTF-8". The text lives as long as the program, and is not to be freed. A number that
// is no status has a text too.
const char *dualuse_status_text(uint32_t status);

// The version of the library. The text lives as long as the program, and is not to be freed.
const char *dualuse_version(void);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* DUALUSE_H */
