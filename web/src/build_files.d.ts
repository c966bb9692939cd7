/// <reference path="../../tools/web_modules.d.ts" />

declare module "*.css";
