// The report's preview: the very tree that is exported, with what to leave out of it.

#include "app/derived.hpp"
#include "app/update.hpp"
#include "report/build.hpp"
#include "support/driver.hpp"
#include "support/files.hpp"
#include "ui/kit/page.hpp"
#include "ui/screens/report.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using tappa::test::Driver;
using tappa::ui::Node;
using tappa::ui::Role;

namespace {

Driver sample_report(Language language = Language::En) {
    Driver driver({.language = language});
    driver.dispatch(actions::ExploreSample{});
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Report});
    driver.frames();
    return driver;
}

report::Report tree_of(const State& state) {
    return report::build_report(
        state.document,
        current_questionnaire(state),
        state.content.catalogue,
        state.session.report_language
    );
}

template <typename Block>
std::vector<const Block*> blocks_of(const report::Report& tree) {
    std::vector<const Block*> found;
    for (const report::Block& block : tree.blocks)
        if (const auto* known = std::get_if<Block>(&block))
            found.push_back(known);
    return found;
}

const Node& preview_of(const Driver& driver) {
    const auto& nodes = driver.tree().nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.key == "preview" && node.role == Role::Group;
    });
    REQUIRE(found != nodes.end());
    return *found;
}

std::vector<std::string> names_within_preview(const Driver& driver, Role role) {
    std::vector<std::string> names;
    const Node& preview = preview_of(driver);
    for (const Node& node : driver.tree().nodes()) {
        if (node.role != role)
            continue;
        for (const Node* at = &node; at; at = driver.tree().find(at->parent))
            if (at == &preview)
                names.push_back(node.name);
    }
    return names;
}

bool ends_with(const std::string& text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

} // namespace

TEST_CASE("the preview holds every heading, table and figure of the tree, in its order") {
    const Driver driver = sample_report();
    const report::Report tree = tree_of(driver.state());

    std::vector<std::string> headings{tree.title}; // the cover's
    for (const report::Heading* heading : blocks_of<report::Heading>(tree))
        headings.push_back(heading->text);
    CHECK(names_within_preview(driver, Role::Heading) == headings);

    std::vector<std::string> figures;
    for (const report::Figure* figure : blocks_of<report::Figure>(tree))
        figures.push_back(figure->caption);
    CHECK(figures.size() >= 4);
    CHECK(names_within_preview(driver, Role::Figure) == figures);

    std::size_t rows = 0; // of the tables, and of the figures' tables, with their headers
    std::size_t tables = 0;
    for (const report::Table* table : blocks_of<report::Table>(tree)) {
        rows += table->rows.size() + 1;
        ++tables;
    }
    for (const report::Figure* figure : blocks_of<report::Figure>(tree))
        if (!figure->scene.table.columns.empty()) {
            rows += figure->scene.table.rows.size() + 1;
            ++tables;
        }
    CHECK(names_within_preview(driver, Role::Table).size() == tables);
    CHECK(names_within_preview(driver, Role::Row).size() == rows);
}

TEST_CASE("every word of a paragraph and of a list can be read") {
    const Driver driver = sample_report();
    const report::Report tree = tree_of(driver.state());
    const auto words = [](const report::Spans& spans) {
        std::string text;
        for (const report::Span& span : spans)
            text += span.text;
        return text;
    };
    const std::vector<std::string> texts = names_within_preview(driver, Role::Text);
    const auto is_read = [&](const std::string& text) {
        return std::find(texts.begin(), texts.end(), text) != texts.end();
    };
    for (const report::Paragraph* paragraph : blocks_of<report::Paragraph>(tree))
        CHECK_MESSAGE(is_read(words(paragraph->spans)), words(paragraph->spans));
    for (const report::List* list : blocks_of<report::List>(tree))
        for (const report::Spans& item : list->items)
            CHECK_MESSAGE(is_read(words(item)), words(item));
}

TEST_CASE("a section that is switched off leaves the preview") {
    Driver driver = sample_report();
    for (const report::Section section : report::all_sections()) {
        const std::string title(report::section_title(section, Language::En));
        INFO(title);
        // Another section may have a part of the same name.
        const auto headings = [&] {
            const auto names = names_within_preview(driver, Role::Heading);
            return std::count(names.begin(), names.end(), title);
        };
        REQUIRE(driver.get(Role::Switch, title).checked == ui::Tri::Yes);
        const auto before = headings();
        CHECK(before >= 1);
        driver.click(title);
        CHECK(driver.get(Role::Switch, title).checked == ui::Tri::No);
        CHECK(headings() == before - 1);
        driver.click(title);
        CHECK(headings() == before);
    }
}

TEST_CASE("the report speaks its own language, whatever the interface does") {
    Driver driver = sample_report(Language::En);
    driver.choose("Language of the report", "Italiano");
    CHECK(driver.state().session.report_language == Language::It);
    CHECK(driver.state().session.language == Language::En);
    const auto headings = names_within_preview(driver, Role::Heading);
    const std::string title(report::section_title(report::Section::Method, Language::It));
    CHECK(std::find(headings.begin(), headings.end(), title) != headings.end());
    CHECK(driver.find(Role::Heading, "Report") != nullptr);
}

TEST_CASE("every way of exporting hands over a file") {
    Driver driver = sample_report();
    for (const auto& [button, ending] : std::vector<std::pair<std::string, std::string>>{
             {"Export as HTML", ".html"},
             {"Export as Markdown", ".md"},
             {"Export the document (JSON)", ".json"},
             {"Export the plan (JSON)", ".json"},
             {"Export the plan (CSV)", ".csv"}}) {
        INFO(button);
        const std::size_t before = driver.downloads.size();
        driver.click(button);
        REQUIRE(driver.downloads.size() == before + 1);
        CHECK(ends_with(driver.downloads.back().name, ending));
        CHECK_FALSE(driver.downloads.back().bytes.empty());
    }
    driver.click("Export as PDF");
    REQUIRE(driver.pdf_trees.size() == 1);
    CHECK(ends_with(driver.pdf_trees[0].name, ".pdf"));
}

TEST_CASE("while the PDF is made, its button says so and waits") {
    Driver driver = sample_report();
    driver.dispatch(actions::Export{ExportFormat::Pdf});
    driver.frames(1);
    REQUIRE(driver.state().session.exporting_pdf);
    CHECK(driver.pressable("Making the PDF…").disabled);
    driver.frames();
    CHECK_FALSE(driver.pressable("Export as PDF").disabled);
}

TEST_CASE("a draft is marked, a ready plan is not") {
    Driver driver = sample_report();
    CHECK(driver.sees("Marked as a draft until every agreed action is complete."));
    Plan plan = driver.state().document.plan;
    for (PlanAction& action : plan.actions) {
        action.owner_name = "M. Conti";
        action.due = Date{2027, 1, 1};
        PlanMetric metric;
        metric.name = "CES";
        metric.baseline = 1;
        metric.target = 2;
        action.metrics = {metric};
        driver.dispatch(actions::EditPlanAction{action, {}});
    }
    driver.frames();
    CHECK_FALSE(driver.sees("Marked as a draft"));
}

TEST_CASE("the report fits every width, and every frame comes to rest") {
    for (const float width : {1440.0F, 1024.0F, 720.0F, 390.0F, 320.0F}) {
        INFO(width);
        Driver driver = sample_report(Language::It);
        driver.resize(width, 844);
        driver.frames(8);
        CHECK_FALSE(driver.interface().wants_frame());
        CHECK(driver.tree().duplicates().empty());
        for (const std::string& item : driver.items_without_node())
            FAIL_CHECK("no node for the item " << item);
        const Node& preview = preview_of(driver);
        for (const Node& node : driver.tree().nodes()) {
            if (node.role != Role::Text && node.role != Role::Heading)
                continue;
            bool inside = false;
            for (const Node* at = &node; at; at = driver.tree().find(at->parent))
                inside = inside || at == &preview;
            if (!inside)
                continue;
            INFO(node.name);
            CHECK(node.bounds.x >= preview.bounds.x);
            CHECK(
                node.bounds.x + node.bounds.width <= preview.bounds.x + preview.bounds.width + 0.5F
            );
        }
    }
}

TEST_CASE("the tree is built once for each revision, language and choice of sections") {
    Driver driver = sample_report(); // lends its fonts and its ImGui context
    driver.frames(1);
    State state = driver.state();
    ui::Memory memory;
    memory.theme = &ui::light_theme();
    memory.width = 1440;
    memory.height = 900;
    const std::string regular =
        test::file_bytes_at(std::string(TAPPA_FONTS_DIR) + "/inter-regular.otf");
    const std::string semibold =
        test::file_bytes_at(std::string(TAPPA_FONTS_DIR) + "/inter-semibold.otf");
    const std::string icons = test::file_bytes_at(std::string(TAPPA_FONTS_DIR) + "/icons.ttf");
    ImGuiContext* around = ImGui::GetCurrentContext();
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplaySize = {1440, 900};
    memory.fonts = ui::add_fonts(*io.Fonts, regular, semibold, icons);

    ui::ReportView view;
    DerivedCache derived;
    const auto draw_twice = [&] {
        for (int i = 0; i < 2; ++i) {
            ImGui::NewFrame();
            ui::Ui ui(memory);
            ui::begin_pass(memory, ui);
            view.draw(ui, state, derived.at(state));
            ui::end_pass(memory, ui);
            ImGui::Render();
            for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
                texture->SetStatus(ImTextureStatus_OK);
        }
    };
    draw_twice();
    CHECK(view.trees_built() == 1);
    state = update(std::move(state), actions::SetReportLanguage{Language::It}).state;
    draw_twice();
    CHECK(view.trees_built() == 2);
    state = update(std::move(state), actions::SetReportSection{"method", false}).state;
    draw_twice();
    CHECK(view.trees_built() == 3);
    state = update(std::move(state), actions::GoTo{Screen::Plan}).state; // no part of the report
    draw_twice();
    CHECK(view.trees_built() == 3);
    state =
        update(std::move(state), actions::EditDetails{"Another", "Bank", {2026, 1, 1}, ""}).state;
    draw_twice();
    CHECK(view.trees_built() == 4);

    ImGui::DestroyContext(context);
    ImGui::SetCurrentContext(around);
}
