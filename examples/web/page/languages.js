// build.sh writes here which languages were built.
export const LANGUAGES = ["en"];
