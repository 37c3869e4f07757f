// The page in headless Chromium: by mouse, by keyboard, on a phone, with files. CHROMIUM names the browser, SHOTS a folder for
// pictures.

import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";

import puppeteer from "puppeteer-core";

import { serve } from "./serve.mjs";

const dist = new URL("../dist/", import.meta.url).pathname;
const shots = process.env.SHOTS;
let browser, page, site, folder, outside;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "dualuse-"));
  site = await serve(dist);
  browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    protocolTimeout: 120_000,
  });
});

after(async () => {
  await browser?.close();
  site?.server.close();
});

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
  outside = [];
  page.on("request", (request) => {
    if (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(site.address)) outside.push(request.url());
  });
  page.on("pageerror", (error) => outside.push(String(error)));
  page.on("console", (message) => message.type() === "error" && outside.push(message.text()));
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(site.address);
  await page.waitForSelector("#answer[aria-busy=false]", { timeout: 60_000 });
});

const text = (selector) => page.$eval(selector, (element) => element.innerText);
const fill = async (selector, value) => {
  await page.$eval(selector, (element) => (element.value = ""));
  await page.type(selector, value);
};
const shoot = async (name, options = {}) => shots && page.screenshot({ path: join(shots, name), ...options });

test("the item that stands there is answered, and nothing is asked of another machine", async () => {
  assert.match(await text(".outcome"), /Flagged: to be checked\s+a goods list names the HS code/);
  const marked = await page.$$eval(".text mark", (marks) => marks.map((mark) => mark.textContent));
  assert.deepEqual(marked, ["3 kW", "fiber laser cutting machine"]);
  assert.match(await text(".listings"), /eu-833-annex-vii-b[\s\S]*8456\.11[\s\S]*Regulation \(EU\)/);
  assert.match(await text("#answer"), /not a clearance/);
  assert.match(await text("#snapshot"), /data of \d{4}-\d\d-\d\d/);
  await page.setViewport({ width: 900, height: 900 });
  await shoot("web-desktop.png", { clip: { x: 0, y: 0, width: 900, height: 1560 } });
  assert.deepEqual(outside, []);
});

test("the keyboard alone asks, answers a question, and takes it back", async () => {
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the answer");
  for (let step = 0; step < 12; step++) {
    if ((await page.evaluate(() => document.activeElement.textContent)) === "Classify") break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "answer");
  const asked = await text("#asked");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction((before) => document.getElementById("asked")?.innerText !== before, {}, asked);
  assert.equal(await page.$eval("#stated", (element) => element.hidden), false);
  await page.focus("#facts button");
  await page.keyboard.press("Enter");
  assert.equal(await text("#asked"), asked);
  assert.deepEqual(outside, []);
});

test("a figure that is none is refused beside the question, and states nothing", async () => {
  await fill("#description", "laser rangefinder");
  await fill("#hs", "9015.10");
  await page.click("#item button[type=submit]");
  await page.waitForSelector("form.question #value");
  await page.type("form.question #value", "red");
  await page.click("form.question button");
  assert.match(await text("form.question .error"), /wavelength/);
  assert.equal(await page.$eval("#stated", (element) => element.hidden), true);
  await fill("form.question #value", "1064 nm");
  await page.click("form.question button");
  assert.match(await text("#stated"), /wavelength: 1064 nm/);
});

test("nothing, strange texts and wrong codes have an answer each", async () => {
  const cases = [
    ["", "", /Indeterminate/],
    ["roasted coffee", "0901.21", /Nothing found in what was checked[\s\S]*not a clearance/],
    ["laser diode", "9O13", /not read|no place/],
    ["<img src=x onerror=alert(1)> laser diode", "", /Flagged/],
    ["лазер 激光器 \u{1F600}", "8541.41", /Flagged/],
  ];
  for (const [description, code, said] of cases) {
    await fill("#description", description);
    await fill("#hs", code);
    await page.click("#item button[type=submit]");
    assert.match(await text("#answer"), said, description);
    if (description) assert.ok((await text("#answer")).includes(description) || !description.includes("<"));
  }
  await page.$eval("#description", (element) => (element.value = "laser diode \0 ".repeat(20_000)));
  await page.click("#item button[type=submit]");
  assert.match(await text(".outcome"), /Flagged/);
  await fill("#day", "2024-02-30");
  await page.click("#item button[type=submit]");
  assert.match(await text("#answer"), /Not answered[\s\S]*2024-02-30/);
  assert.deepEqual(outside, []);
});

test("every control has a name, and the headings and the tables say what they are", async () => {
  const nameless = await page.$$eval("input, select, textarea, button", (all) =>
    all.filter((one) => !one.labels?.length && !one.textContent.trim() && !one.getAttribute("aria-label")).map((one) => one.outerHTML),
  );
  assert.deepEqual(nameless, []);
  assert.ok((await page.$$eval("th", (all) => all.every((one) => one.scope))) && (await page.$("html[lang=en]")));
  // What the browser tells those who do not see the page.
  const tree = JSON.stringify(await page.accessibility.snapshot());
  for (const name of ["Description", "HS code", "Edition", "Next question", "Choose a CSV file"]) assert.ok(tree.includes(name), name);
});

test("a phone shows all of it without scrolling sideways", async () => {
  await page.setViewport({ width: 375, height: 812, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
  await page.goto(site.address);
  await page.waitForSelector("#answer[aria-busy=false]");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
  const low = await page.$$eval("button, select, #hs, #day", (all) => all.filter((one) => one.offsetParent && one.offsetHeight < 32).length);
  assert.equal(low, 0);
  await page.setViewport({ width: 375, height: 812, isMobile: true, hasTouch: true, deviceScaleFactor: 1 });
  await page.$eval("#answer", (element) => element.scrollIntoView());
  await shoot("web-phone.png");
});

async function screen(file, lines) {
  const path = join(folder, file);
  await writeFile(path, lines);
  const [chooser] = await Promise.all([page.waitForFileChooser(), page.click("label[for=choose]")]);
  await chooser.accept([path]);
  await page.waitForSelector("#columns:not([hidden]) [type=submit]:not([disabled]), #result .error", { timeout: 60_000 });
}

test("a file is screened on this machine, and every row comes back", async () => {
  const client = await page.createCDPSession();
  await client.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  const rows = ["cmdCode,cmdDesc,classificationCode,primaryValue", "845611,\"Machine tools, laser\",H6,1", "090121,Coffee,H5,2", "TOTAL,All,H6,3", "73114,Tools,S4,4", "short"];
  for (let row = 0; row < 3000; row++) rows.push(`8542${31 + (row % 2)},chips,H6,${row}`);
  await screen("rows.csv", rows.join("\n"));
  assert.equal(await page.$eval("#column-hs", (one) => one.selectedOptions[0].text), "cmdCode");
  assert.equal(await page.$eval("#column-edition", (one) => one.selectedOptions[0].text), "classificationCode");
  await page.click("#columns [type=submit]");
  await page.waitForSelector("#result a[download]", { timeout: 60_000 });
  const told = await text("#result");
  assert.match(told, /3,005 rows/);
  assert.match(told, /flagged\s+3,001/);
  assert.match(told, /not-answered\s+2/);
  await page.$eval("#file", (element) => element.scrollIntoView());
  await shoot("web-file.png");
  await page.click("#result a[download]");
  let saved = [];
  for (let wait = 0; wait < 100 && !saved.includes("rows-screened.csv"); wait++) {
    await new Promise((done) => setTimeout(done, 100));
    saved = await readdir(folder);
  }
  const lines = (await readFile(join(folder, "rows-screened.csv"), "utf8")).trim().split("\r\n");
  assert.equal(lines.length, 3006);
  assert.match(lines[0], /cmdCode.*dualuse_outcome.*dualuse_lists/);
  assert.match(lines[2], /none of the lists asked; no clearance/);
  assert.match(lines[5], /1 fields where 4 are expected/);
  assert.deepEqual(outside, []);
});

test("a file that is dropped is opened, and one that is no table says so", async () => {
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["code;Bezeichnung\n8542.31;Prozessor f\u00fcr Kfz\n"], "klein.csv"));
    document.getElementById("drop").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.waitForSelector("#columns:not([hidden])");
  assert.match(await text("#file-name"), /klein\.csv, 2 columns, read as utf-8/);
  await screen("empty.csv", "");
  await page.waitForSelector("#result .error");
  assert.match(await text("#result .error"), /line of headers/);
  await screen("latin.csv", Buffer.from("code,Beschreibung\n8542.31,Ger\xe4t\n", "latin1"));
  assert.match(await text("#file-name"), /windows-1252/);
});
