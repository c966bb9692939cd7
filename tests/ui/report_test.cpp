// The report's preview: the very tree that is exported, with what to leave out of it.

#include "app/derived/derived.hpp"
#include "app/update.hpp"
#include "report_preview.hpp"
#include "support/files.hpp"
#include "ui/kit/page.hpp"
#include "ui/screens/report.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using namespace tappa::test;

namespace {

Driver sample_report(Language language = Language::En) {
    return sample_on(Screen::Report, language);
}

bool ends_with(const std::string& text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

} // namespace

TEST_CASE("a reminder for the calendar file is chosen beside the exports") {
    Driver driver = sample_report(Language::It);
    driver.choose("Promemoria nel file del calendario", "Il giorno prima, alle nove");
    CHECK(driver.state().session.reminder == Reminder::Day);
    driver.choose("Promemoria nel file del calendario", "Nessuno");
    CHECK(driver.state().session.reminder == Reminder::None);
}

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
        // Of one person there is no agreement and no role to report.
        const bool is_offered = driver.find(Role::Switch, title) != nullptr;
        if (section == report::Section::Agreement || section == report::Section::Respondents) {
            CHECK_FALSE(is_offered);
            continue;
        }
        INFO(title);
        // Another section may have a part of the same name.
        const auto headings = [&] {
            const auto names = names_within_preview(driver, Role::Heading);
            return std::count(names.begin(), names.end(), title);
        };
        REQUIRE(driver.get(Role::Switch, title).checked == ui::Tristate::Yes);
        const auto before = headings();
        CHECK(before >= 1);
        driver.click(title);
        CHECK(driver.get(Role::Switch, title).checked == ui::Tristate::No);
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
             {"Report (HTML)", ".html"},
             {"Report (Markdown)", ".md"},
             {"Document (JSON)", ".json"},
             {"Plan (JSON)", ".json"},
             {"Plan (CSV)", ".csv"}}) {
        INFO(button);
        const std::size_t before = driver.downloads.size();
        driver.click(button);
        REQUIRE(driver.downloads.size() == before + 1);
        CHECK(ends_with(driver.downloads.back().name, ending));
        CHECK_FALSE(driver.downloads.back().bytes.empty());
    }
    driver.click("Report (PDF)");
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
    CHECK_FALSE(driver.pressable("Report (PDF)").disabled);
}

TEST_CASE("a draft is marked, a ready plan is not") {
    Driver driver = sample_report();
    CHECK(driver.sees("Marked as a draft until every agreed action is complete."));
    const Plan plan = driver.state().document.plan;
    for (const PlanAction& action : plan.actions) {
        const PlanActionId& id = action.id;
        driver.dispatch(actions::EditPlanAction{id, Set<&PlanAction::owner_name>{"M. Conti"}});
        driver.dispatch(actions::EditPlanAction{id, Set<&PlanAction::due>{Date{2027, 1, 1}}});
        for (std::size_t i = 1; i < action.metrics.size(); ++i)
            driver.dispatch(actions::RemovePlanMetric{id, 1});
        if (action.metrics.empty())
            driver.dispatch(actions::AddPlanMetric{id});
        driver.dispatch(actions::EditPlanMetric{id, 0, Set<&PlanMetric::baseline>{1.0}});
        driver.dispatch(actions::EditPlanMetric{id, 0, Set<&PlanMetric::target>{2.0}});
    }
    driver.frames();
    CHECK_FALSE(driver.sees("Marked as a draft"));

    Driver none({.surface = {.width = 1440, .height = 900}});
    none.click("New quick scan");
    none.dispatch(actions::GoTo{Screen::Report});
    none.frames();
    CHECK(none.sees("Marked as a draft: no action has been agreed yet."));
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

TEST_CASE("what is far out of sight can be read all the same") {
    for (const float width : {1440.0F, 390.0F}) {
        INFO(width);
        Driver driver = sample_report();
        driver.resize(width, 844);
        driver.frames(4);
        const auto everything = [&] {
            std::vector<Node> nodes;
            for (Node node : driver.tree().nodes()) {
                node.scroll_y = 0;
                nodes.push_back(std::move(node));
            }
            return nodes;
        };
        const std::vector<Node> at_top = everything();
        ui::NodeId last = 0;
        float lowest = 0;
        for (const Node& node : driver.tree().nodes())
            if (node.role == Role::Heading && node.bounds.y > lowest) {
                last = node.id;
                lowest = node.bounds.y;
            }
        for (const ui::NodeId target : {last, at_top[at_top.size() / 2].id, last, at_top[40].id}) {
            driver.interface().request({target, ui::Request::ScrollIntoView, {}});
            driver.frames(4);
            CHECK(everything() == at_top);
        }
        driver.interface().request({last, ui::Request::ScrollIntoView, {}});
        driver.frames(4);
        CHECK(main_of(driver).scroll_y > 1000);
        // What changes is drawn anew, wherever it is.
        driver.dispatch(actions::SetReportLanguage{Language::It});
        driver.frames(4);
        const auto headings = names_within_preview(driver, Role::Heading);
        CHECK(
            std::find(
                headings.begin(),
                headings.end(),
                report::section_title(report::Section::Summary, Language::It)
            )
            != headings.end()
        );
    }
}

TEST_CASE("the index and the mark of a draft stand in the preview, as in the PDF") {
    const Driver driver = sample_report();
    const report::Report tree = tree_of(driver.state());
    const Node& index = driver.get(Role::List, tree.labels.contents);
    std::vector<std::string> lines;
    for (const Node& node : driver.tree().nodes())
        if (const Node* item = driver.tree().find(node.parent); item && item->parent == index.id)
            lines.push_back(node.name);
    std::vector<std::string> expected;
    for (const report::Heading* heading : blocks_of<report::Heading>(tree))
        if (heading->level <= 2)
            expected.push_back("Go to " + heading->text);
    CHECK(lines == expected);
    REQUIRE(tree.draft);
    const auto texts = names_within_preview(driver, Role::Text);
    const auto pages = std::count_if(tree.blocks.begin(), tree.blocks.end(), [](const auto& block) {
        return std::holds_alternative<report::PageBreak>(block);
    });
    CHECK(std::count(texts.begin(), texts.end(), tree.draft_label) == pages + 2); // and the index
}

TEST_CASE("columns keep their longest word as long as there is room") {
    std::vector<report::Column> columns(3);
    columns[0].weight = 3;
    columns[1].weight = 1;
    columns[2].weight = 1;
    using Widths = std::vector<float>;
    CHECK(ui::column_widths(columns, {10, 10, 10}, 500) == Widths{300, 100, 100});
    CHECK(ui::column_widths(columns, {10, 10, 140}, 500) == Widths{270, 90, 140});
    // Raising one column leaves too little for the next, which is raised in turn.
    CHECK(ui::column_widths(columns, {10, 95, 140}, 500) == Widths{265, 95, 140});
    CHECK(ui::column_widths(columns, {300, 200, 100}, 500) == Widths{300, 200, 100});
    CHECK(ui::column_widths({}, {}, 500).empty());
    columns[0].weight = columns[1].weight = columns[2].weight = 0;
    for (const float width : ui::column_widths(columns, {10, 10, 10}, 500))
        CHECK(width >= 10);
}

TEST_CASE(
    "the tree is built once for each revision, language, choice of sections and result of a job"
) {
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
    memory.glyphs.font = memory.fonts.regular;

    ui::ReportView view;
    Derived derived;
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
    state = update(state, actions::SetReportLanguage{Language::It}, derived).state;
    draw_twice();
    CHECK(view.trees_built() == 2);
    state = update(state, actions::SetReportSection{"method", false}, derived).state;
    draw_twice();
    CHECK(view.trees_built() == 3);
    state = update(state, actions::GoTo{Screen::Plan}, derived).state; // no part of the report
    draw_twice();
    CHECK(view.trees_built() == 3);
    state = update(state, actions::EditDetails{Set<&Document::title>{"Another"}}, derived).state;
    draw_twice();
    CHECK(view.trees_built() == 4);
    LargeGraph analysed; // comes with no change of the document, and may change priorities
    analysed.journey = state.document.journeys.front();
    state.graphs.latest.emplace_back(std::move(analysed));
    draw_twice();
    CHECK(view.trees_built() == 5);

    ImGui::DestroyContext(context);
    ImGui::SetCurrentContext(around);
}

TEST_CASE("a line of the index leads to its heading: seen at the top, and with the focus") {
    Driver driver = sample_report();
    const report::Report tree = tree_of(driver.state());
    const auto headings = blocks_of<report::Heading>(tree);
    std::vector<std::string> lines;
    for (const report::Heading* heading : headings)
        if (heading->level <= 2)
            lines.push_back("Go to " + heading->text);
    std::vector<std::string> buttons = names_within_preview(driver, Role::Button);
    buttons.resize(std::min(buttons.size(), lines.size()));
    CHECK(buttons == lines);
    for (const char* line : {"Method", "Action plan", "At a glance"}) {
        INFO(line);
        driver.click(std::string("Go to ") + line);
        driver.frames();
        const Node* at = driver.tree().find(driver.focused());
        REQUIRE(at != nullptr);
        CHECK(at->role == Role::Heading);
        CHECK(at->name == line);
    }
}

TEST_CASE("on a phone the other formats are folded away, so that the report is near") {
    Driver driver = sample_report();
    driver.resize(390, 844);
    driver.frames(6);
    CHECK_FALSE(driver.find(Role::Button, "Report (HTML)"));
    CHECK_FALSE(driver.pressable("Report (PDF)").disabled);
    driver.click("Other formats");
    const std::size_t before = driver.downloads.size();
    driver.click("Report (HTML)");
    CHECK(driver.downloads.size() == before + 1);
}
