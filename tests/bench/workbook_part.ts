// What the benchmark of workbooks takes of the tests: their files.
export { rowOf, workbookFiles } from "../web/workbook_file.ts";
export { zipOf } from "../web/zip_file.ts";
