#include "report/build.hpp"
#include "report/json_tree_writer.hpp"
#include "report/sample.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

TEST_CASE("blocks have the keys that the PDF part reads") {
    Report report;
    report.language = Language::It;
    report.title = "T \"x\"";
    report.date = Date{2026, 11, 21};
    report.labels = {"Pagina {page} di {pages}", "Indice", "(continua)", "Dati"};
    report.blocks = {
        Cover{"A", "B", {"c"}},
        Heading{2, "H", "h"},
        Paragraph{ParagraphStyle::Formula, {{"x", true}}},
        List{true, {{{"y", false}}}},
        KeyFigures{{{"l", "v", "n"}}},
        Table{"C", false, {{"D", Align::End, 2.5}}, {{"e"}}},
        PageBreak{}};
    CHECK(
        json_from_report(report)
        == R"json({"language":"it","title":"T \"x\"","subtitle":"","author":"","date":"2026-11-21",)json"
           R"json("draft":false,"draft_label":"","labels":{"page":"Pagina {page} di {pages}",)json"
           R"json("contents":"Indice","continued":"(continua)"},"blocks":[)json"
           R"json({"kind":"cover","title":"A","subtitle":"B","lines":["c"]},)json"
           R"json({"kind":"heading","level":2,"text":"H","id":"h"},)json"
           R"json({"kind":"paragraph","style":"formula","spans":[{"text":"x","bold":true}]},)json"
           R"json({"kind":"list","ordered":true,"items":[[{"text":"y","bold":false}]]},)json"
           R"json({"kind":"key-figures","items":[{"label":"l","value":"v","note":"n"}]},)json"
           R"json({"kind":"table","caption":"C","row_headers":false,)json"
           R"json("columns":[{"title":"D","align":"end","weight":2.5}],"rows":[["e"]]},)json"
           R"json({"kind":"page-break"}]})json"
    );
}

TEST_CASE("scenes have the keys that the PDF part reads") {
    Report report;
    Figure figure{"C", "A", {}};
    figure.scene.width = 100;
    figure.scene.height = 50.126;
    figure.scene.items = {
        scene::Polyline{{{0, 1}, {2, 3}}, scene::colour_from_rgb(0x0B6E69), 1.5, {4, 3}},
        scene::Polygon{
            {{0, 0}, {1, 0}, {0, 1}},
            scene::colour_from_rgb(0x0B6E69, 0x30),
            scene::no_colour,
            0,
            {}},
        scene::Rect{1, 2, 3, 4, 5, scene::no_colour, scene::colour_from_rgb(0), 1},
        scene::Circle{1, 2, 3, scene::colour_from_rgb(0xFFFFFF), scene::no_colour, 0},
        scene::Text{
            1,
            2,
            "t",
            12,
            scene::TextWeight::SemiBold,
            scene::TextAnchor::End,
            scene::colour_from_rgb(0)}};
    report.blocks = {figure};
    const std::string json = json_from_report(report);
    const std::size_t at = json.find("\"blocks\":");
    CHECK(
        json.substr(at)
        == R"json("blocks":[{"kind":"figure","caption":"C","alternative":"A","scene":)json"
           R"json({"width":100,"height":50.13,"items":[)json"
           R"json({"kind":"polyline","points":[0,1,2,3],"stroke":"#0B6E69","stroke_width":1.5,"dash":[4,3]},)json"
           R"json({"kind":"polygon","points":[0,0,1,0,0,1],"fill":"#0B6E6930","stroke":"","stroke_width":0,"dash":[]},)json"
           R"json({"kind":"rect","x":1,"y":2,"width":3,"height":4,"radius":5,"fill":"","stroke":"#000000","stroke_width":1},)json"
           R"json({"kind":"circle","x":1,"y":2,"r":3,"fill":"#FFFFFF","stroke":"","stroke_width":0},)json"
           R"json({"kind":"text","x":1,"y":2,"text":"t","size":12,"weight":"semibold","anchor":"end","fill":"#000000"}]}}]})json"
    );
}
