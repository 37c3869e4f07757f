// dualuse with the words of one language, from beside this page.

/** Loads it; what is loaded already is not loaded again. */
export async function load(language) {
  const library = await import(`./${language}/dualuse_web.js`);
  await library.default({ module_or_path: new URL(`./${language}/dualuse_web_bg.wasm`, import.meta.url) });
  return library;
}
