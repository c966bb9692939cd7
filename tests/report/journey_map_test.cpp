// The map of a journey on one page: whole texts, nothing over anything else, and the same bytes.

#include "io/random_document.hpp"
#include "report/journey_map.hpp"
#include "report/json_tree_writer.hpp"
#include "report/map_columns.hpp"
#include "report/sample.hpp"
#include "scene/scene_checks.hpp"
#include "scene/text_block.hpp"
#include "scene/xml_check.hpp"
#include "support/files.hpp"
#include "texts/names.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

namespace {

Document described_document() {
    Document document = small_document();
    Journey& journey = document.journeys[0].edit();
    Touchpoint& first = journey.touchpoints.edit(0);
    first.thinking = "Utente: is it safe?";
    first.backstage = "Utente: checks the register, and asks the colleague who knows the customer";
    first.target_emotion = 2;
    Quote quote;
    quote.id = QuoteId("qu-1");
    quote.text = "Utente: I gave up <twice> & left";
    quote.touchpoints = {first.id};
    journey.quotes.push_back(quote);
    return document;
}

MapInput map_of(const Document& document) {
    return whole_map(*document.journeys.front(), document);
}

// A journey of so many touchpoints, each with much to say.
Document large_document(int touchpoints) {
    Document document = small_document();
    Journey& journey = document.journeys[0].edit();
    const JourneyId id = journey.id;
    journey = Journey();
    journey.id = id;
    journey.name = "A journey";
    for (int i = 0; i < touchpoints; ++i) {
        const std::string number = std::to_string(i);
        Touchpoint touchpoint;
        touchpoint.id = TouchpointId("t" + number);
        touchpoint.name = "Touchpoint number " + number;
        touchpoint.stage = static_cast<JourneyStage>(i * i % 7);
        touchpoint.channel = "Web and branch";
        touchpoint.department = "Digital";
        touchpoint.emotion = i % 5 - 2;
        touchpoint.thinking = "Customers wonder whether this is what they came for " + number;
        touchpoint.job = "Get it done without a second visit";
        touchpoint.backstage = "A colleague copies the data from one system to another";
        journey.touchpoints.push_back(touchpoint);
        PainPoint pain;
        pain.id = PainPointId("p" + number);
        pain.touchpoint = touchpoint.id;
        pain.title = "The data have to be entered again";
        journey.pain_points.push_back(pain);
    }
    return document;
}

struct TextBox {
    double left;
    double top;
    double right;
    double bottom;
    std::string text;
};

std::vector<TextBox> boxes_of(const scene::Scene& drawing) {
    const scene::TextMeasure measure = scene::inter_measure();
    std::vector<TextBox> boxes;
    for (const scene::Text& text : shapes_of<scene::Text>(drawing)) {
        const double width = measure.width(text.text, text.size, text.weight);
        const double left = text.anchor == scene::TextAnchor::Start ? text.x
            : text.anchor == scene::TextAnchor::End                 ? text.x - width
                                                                    : text.x - width / 2;
        boxes.push_back(
            {left, text.y - 0.75 * text.size, left + width, text.y + 0.2 * text.size, text.text}
        );
    }
    return boxes;
}

void check_apart(const scene::Scene& drawing) {
    const std::vector<TextBox> boxes = boxes_of(drawing);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const TextBox& a = boxes[i];
        INFO(a.text);
        CHECK(a.left >= 0);
        CHECK(a.top >= 0);
        CHECK(a.right <= drawing.width);
        CHECK(a.bottom <= drawing.height);
        for (std::size_t j = i + 1; j < boxes.size(); ++j) {
            const TextBox& b = boxes[j];
            const bool over =
                a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
            if (over)
                FAIL_CHECK(a.text << " lies over " << b.text);
        }
    }
}

// All texts one after the other, without blanks: lines may break anywhere.
std::string letters_of(const scene::Scene& drawing) {
    std::string letters;
    for (const scene::Text& text : shapes_of<scene::Text>(drawing))
        for (const char c : text.text)
            if (c != ' ')
                letters += c;
    return letters;
}

} // namespace

TEST_CASE("all texts of a journey are on its map, whole") {
    const Document document = described_document();
    for (const MapPaper paper : all_of<MapPaper>()) {
        const JourneyMap map = journey_map(map_of(document), paper, Language::En);
        INFO(enum_id(paper));
        const std::string letters = letters_of(map.scene);
        for (const char* part :
             {"Utente:isitsafe?",
              "checkstheregister,andasksthecolleaguewhoknowsthecustomer",
              "“Utente:Igaveup<twice>&left”",
              "Lineofvisibility",
              "Asitistobe"})
            CHECK_MESSAGE(letters.find(part) != std::string::npos, part);
        CHECK(letters.find("…") == std::string::npos);
        CHECK(map.scene.width == doctest::Approx(size_of(paper).width * 72 / 25.4));
        check_apart(map.scene);
    }
}

TEST_CASE("no word of a stage's name is broken, however narrow the columns are") {
    for (const int touchpoints : {7, 12, 30}) {
        const Document document = large_document(touchpoints);
        for (const Language language : all_languages)
            for (const MapPaper paper : all_of<MapPaper>()) {
                const JourneyMap map = journey_map(map_of(document), paper, language);
                for (const JourneyStage stage : all_of<JourneyStage>()) {
                    const std::string name(name_of(stage, language));
                    INFO(touchpoints << " " << enum_id(paper) << " " << name);
                    bool is_whole = false;
                    for (const scene::Text& text : shapes_of<scene::Text>(map.scene))
                        is_whole = is_whole || text.text.find(name) != std::string::npos;
                    CHECK(is_whole);
                }
                check_apart(map.scene);
            }
    }
}

TEST_CASE("sixty touchpoints that say much can be read on A0, and nothing lies over anything") {
    const Document document = large_document(60);
    const JourneyMap map = journey_map(map_of(document), MapPaper::A0, Language::It);
    MESSAGE("letters of ", map.text_size, " points");
    CHECK(map.text_size * small_share >= 7);
    CHECK_FALSE(hard_to_read(map).has_value());
    check_apart(map.scene);
    const JourneyMap small = journey_map(map_of(document), MapPaper::A3, Language::It);
    CHECK(small.text_size < map.text_size);
    check_apart(small.scene);
}

TEST_CASE("a journey that fits A3 fills a larger paper with larger letters") {
    const Document document = large_document(20);
    const JourneyMap small = journey_map(map_of(document), MapPaper::A3, Language::En);
    const JourneyMap large = journey_map(map_of(document), MapPaper::A0, Language::En);
    CHECK(large.text_size > 2.5 * small.text_size);
    const auto end_of = [](const JourneyMap& map) { // as a share of the paper
        double bottom = 0;
        for (const TextBox& box : boxes_of(map.scene))
            bottom = std::max(bottom, box.bottom);
        return bottom / map.scene.height;
    };
    CHECK(end_of(large) > 0.9 * end_of(small));
    check_apart(large.scene);
}

TEST_CASE("a map without touchpoints, or with a word longer than a column, is whole too") {
    Document document = large_document(0);
    check_apart(journey_map(map_of(document), MapPaper::A3, Language::En).scene);
    document = large_document(3);
    document.journeys[0].edit().touchpoints.edit(1).name = std::string(200, 'w');
    const JourneyMap map = journey_map(map_of(document), MapPaper::A3, Language::En);
    check_apart(map.scene);
    CHECK(letters_of(map.scene).find(std::string(30, 'w')) != std::string::npos);
}

TEST_CASE("letters too small to read are told") {
    const Document document = large_document(300);
    const JourneyMap map = journey_map(map_of(document), MapPaper::A3, Language::En);
    REQUIRE(hard_to_read(map).has_value());
    CHECK(*hard_to_read(map) == map.text_size * small_share);
}

TEST_CASE("a thousand touchpoints stay on the paper") {
    const Document document = large_document(1'000);
    const JourneyMap map = journey_map(map_of(document), MapPaper::A0, Language::En);
    for (const TextBox& box : boxes_of(map.scene)) {
        CHECK(box.bottom <= map.scene.height);
        CHECK(box.right <= map.scene.width);
    }
}

TEST_CASE("a touchpoint's picture stands on its card, all of it, above its name") {
    Document document = described_document();
    Journey& journey = document.journeys.front().edit();
    journey.touchpoints.edit(0).picture = Picture{tiny_jpeg, "The <counter>"};
    const std::string name = journey.touchpoints[0].name;
    for (const MapPaper paper : {MapPaper::A3, MapPaper::A0}) {
        const MapInput input = map_of(document);
        const JourneyMap map = journey_map(input, paper, Language::En);
        const auto images = shapes_of<scene::Image>(map.scene);
        REQUIRE(images.size() == 1);
        const scene::Image& image = images.front();
        CHECK(image.picture->jpeg == tiny_jpeg);
        CHECK(image.width / image.height == doctest::Approx(16.0 / 12));
        CHECK(image.height > 2 * map.text_size);
        bool is_in_card = false;
        for (const scene::Rect& rect : shapes_of<scene::Rect>(map.scene))
            is_in_card |= rect.stroke.visible() && rect.x < image.x && rect.y < image.y
                && rect.x + rect.width > image.x + image.width
                && rect.y + rect.height > image.y + image.height;
        CHECK(is_in_card);
        for (const TextBox& text : boxes_of(map.scene)) {
            const bool over = text.left < image.x + image.width && image.x < text.right
                && text.top < image.y + image.height && image.y < text.bottom;
            CHECK_MESSAGE(!over, text.text);
        }
        const std::string svg = svg_from_map(map, paper);
        CHECK(
            svg.find(std::string("href=\"data:image/jpeg;base64,") + tiny_jpeg) != std::string::npos
        );
        CHECK(svg.find("<title>The &lt;counter&gt;</title></image>") != std::string::npos);
        CHECK(xml_fault(svg) == "");
        const std::string json = json_from_report(sheet_from_map(map, input, Language::En));
        CHECK(json.find(tiny_jpeg) != std::string::npos);
    }
}

TEST_CASE("a map that is longer than the paper says how much of it is cut off") {
    const Document few = large_document(60);
    const JourneyMap whole = journey_map(map_of(few), MapPaper::A0, Language::En);
    CHECK(whole.share_cut == 0);
    CHECK_FALSE(share_cut_off(whole).has_value());

    const Document many = large_document(6'000);
    const JourneyMap map = journey_map(map_of(many), MapPaper::A3, Language::En);
    double bottom = 0;
    for (const TextBox& box : boxes_of(map.scene))
        bottom = std::max(bottom, box.bottom);
    REQUIRE(bottom > map.scene.height);
    REQUIRE(share_cut_off(map).has_value());
    CHECK(*share_cut_off(map) == doctest::Approx(1 - map.scene.height / bottom).epsilon(0.02));

    JourneyMap little;
    little.share_cut = 0.0001;
    CHECK(*share_cut_off(little) == 0.01);
}

TEST_CASE("columns hold a stage's touchpoints in order, as even as can be") {
    const Document document = large_document(40);
    for (const std::size_t rows : row_choices(*document.journeys.front())) {
        const MapColumns map = map_columns(*document.journeys.front(), rows);
        for (const JourneyStage stage : all_of<JourneyStage>()) {
            std::vector<const Touchpoint*> all;
            for (const auto& column : map[static_cast<std::size_t>(stage)].columns) {
                CHECK(column.size() <= rows);
                all.insert(all.end(), column.begin(), column.end());
            }
            CHECK(all == touchpoints_of(*document.journeys.front(), stage));
        }
    }
}

TEST_CASE("a text is broken into lines whole") {
    const scene::TextMeasure measure = scene::inter_measure();
    const auto lines = [&](std::string_view text, double width) {
        return scene::whole_lines(measure, text, 10, scene::TextWeight::Regular, width);
    };
    CHECK(lines("one two", 1'000) == std::vector<std::string>{"one two"});
    CHECK(lines("one\ntwo", 1'000) == std::vector<std::string>{"one", "two"});
    CHECK(lines("  one   two ", 25) == std::vector<std::string>{"one", "two"});
    std::string whole;
    for (const std::string& line : lines("perchéìòù", 12)) {
        CHECK(measure.width(line, 10) <= 12);
        whole += line;
    }
    CHECK(whole == "perchéìòù");
    CHECK(lines("", 10).size() == 1);
}

TEST_CASE("the sheet for the PDF writer is one figure as large as the paper") {
    const Document document = described_document();
    const MapInput input = map_of(document);
    const JourneyMap map = journey_map(input, MapPaper::A2, Language::En);
    const Report sheet = sheet_from_map(map, input, Language::En);
    CHECK(sheet.is_sheet);
    REQUIRE(sheet.blocks.size() == 1);
    const std::string json = json_from_report(sheet);
    const bool says_so = json.find("\"sheet\": true") != std::string::npos
        || json.find("\"sheet\":true") != std::string::npos;
    CHECK(says_so);
    CHECK(map.scene.alternative.find("Line of") == std::string::npos);
    CHECK(map.scene.alternative.find("What customers think") != std::string::npos);
}

// TAPPA_UPDATE_GOLDEN=1 test_report -tc="golden map*", then look at it before committing.
TEST_CASE("golden map of the small document") {
    const Document document = described_document();
    const std::string svg =
        svg_from_map(journey_map(map_of(document), MapPaper::A3, Language::En), MapPaper::A3);
    const std::string path = "tests/report/golden/map.en.svg";
    const char* flag = std::getenv("TAPPA_UPDATE_GOLDEN");
    if (flag && std::string(flag) == "1") {
        std::FILE* file = std::fopen((std::string(TAPPA_SOURCE_DIR) + "/" + path).c_str(), "wb");
        REQUIRE(file);
        std::fwrite(svg.data(), 1, svg.size(), file);
        std::fclose(file);
    }
    CHECK((svg == file_bytes(path)));
    CHECK(svg.find("width=\"420mm\" height=\"297mm\"") != std::string::npos);
}
