// Writes the conformance data, which the package ships as JavaScript, as one JSON file: node convert.mjs TARGET
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const folder = new URL("./node_modules/@bufbuild/cel-spec/dist/esm/testdata/", import.meta.url);
const suites = {};
for (const name of ["conformance", "comprehension", "parsing", "checking"]) {
  const { tests } = await import(new URL(`${name}.js`, folder));
  suites[name] = tests;
}
const target = process.argv[2];
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, JSON.stringify(suites));
