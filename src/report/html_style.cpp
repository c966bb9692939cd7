#include "report/html_style.hpp"

namespace tappa::report {

std::string_view html_style() {
    return R"css(
:root{--surface:#FFFFFF;--ground:#F6F7F9;--line:#DFE3E8;--line-soft:#EDF0F3;--ink:#17202B;
--ink-soft:#4A5665;--ink-muted:#5D6875;--accent:#0B6E69;--accent-soft:#DDF0EE;--accent-ink:#085450;
--warn:#7A5000;--warn-soft:#FFF3D6}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 Inter,"Helvetica Neue",Arial,sans-serif}
main{max-width:860px;margin:0 auto;padding:32px 40px 64px;background:var(--surface);border-inline:1px solid var(--line)}
h1,h2,h3,h4{line-height:1.25;letter-spacing:-.01em;margin:0;overflow-wrap:anywhere}
h1{font-size:34px}
h2{font-size:24px;margin:56px 0 14px;padding-top:14px;border-top:3px solid var(--accent)}
h3{font-size:17px;margin:30px 0 8px}
h4{font-size:14px;margin:16px 0 4px;color:var(--ink-soft)}
p{margin:0 0 10px;overflow-wrap:anywhere}
.lead{font-size:18px}
.muted{color:var(--ink-muted);font-size:13.5px}
.formula{background:var(--ground);border-left:3px solid var(--accent);border-radius:0 8px 8px 0;padding:10px 14px;font-weight:600}
ul,ol{margin:0 0 12px;padding-left:22px}
li{margin:4px 0;overflow-wrap:anywhere}
.cover{padding:40px 0 28px}
.cover .subtitle{font-size:19px;color:var(--ink-soft);margin:8px 0 24px}
.cover .line{margin:2px 0;color:var(--ink-soft)}
.draft{position:sticky;top:0;width:fit-content;margin-left:auto;background:var(--warn-soft);color:var(--warn);border:1px solid currentColor;border-radius:999px;padding:2px 14px;font-weight:600;font-size:13.5px}
nav{background:var(--ground);border-radius:12px;padding:16px 22px}
nav h2{border:0;padding:0;margin:0 0 6px;font-size:15px}
nav ol{columns:2;column-gap:32px;margin:0}
nav a{color:var(--accent-ink)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:14px;margin:18px 0 8px}
.figures>div{border:1px solid var(--line);border-radius:12px;padding:14px 16px}
.figures dt{font-size:13px;color:var(--ink-muted)}
.figures dd{margin:0}
.figures .value{font-size:22px;font-weight:600;letter-spacing:-.01em}
.figures .note{font-size:13px;color:var(--ink-soft)}
.scroll{overflow-x:auto;margin:14px 0 20px}
table{border-collapse:collapse;width:100%;font-size:13.5px}
caption{text-align:left;font-weight:600;font-size:14px;padding:0 0 6px}
th,td{text-align:left;vertical-align:top;padding:7px 10px 7px 0;border-bottom:1px solid var(--line-soft);overflow-wrap:break-word}
thead th{color:var(--ink-muted);font-size:12.5px;border-bottom:1px solid var(--line);vertical-align:bottom}
tbody th{font-weight:600}
.end{text-align:right}
.picture{display:block;width:96px;height:64px;margin:2px 0 6px;border-radius:6px;object-fit:cover}
figure{margin:18px 0 22px}
figcaption{font-weight:600;font-size:14px;margin-bottom:8px}
figure svg{display:block;max-width:100%;height:auto}
details{margin-top:8px;font-size:13.5px}
summary{color:var(--accent-ink);cursor:pointer}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media (max-width:640px){main{padding:20px 18px 40px;border:0}nav ol{columns:1}h1{font-size:27px}}
@page{size:A4;margin:18mm 16mm}
@media print{
body{background:none;font-size:10.5pt}
main{max-width:none;padding:0;border:0}
.break{break-before:page}
h2,h3,h4,caption,figcaption{break-after:avoid}
h2{margin-top:28px}
h2.break{margin-top:0}
tr,figure,.figures>div,li{break-inside:avoid}
thead{display:table-header-group;break-after:avoid}
.draft{position:static}
.scroll{overflow:visible}
details{display:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
)css";
}

} // namespace tappa::report
