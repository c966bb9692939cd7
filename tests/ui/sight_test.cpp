// What is out of sight is not drawn.

#include "support/screens.hpp"
#include "ui/kit/theme.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <string>

using namespace tappa;
using namespace tappa::test;

namespace {

struct Drawn {
    std::size_t triangles = 0;
    std::size_t out_of_sight = 0; // above or below what their command shows
};

Drawn drawn_last() {
    Drawn drawn;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImDrawIdx* const corners = list->IdxBuffer.Data + command.IdxOffset;
            for (unsigned int i = 0; i + 3 <= command.ElemCount; i += 3) {
                const auto y = [&](unsigned int corner) {
                    const auto vertex = static_cast<int>(corners[i + corner]);
                    return list->VtxBuffer[vertex].pos.y;
                };
                const auto [top, bottom] = std::minmax({y(0), y(1), y(2)});
                ++drawn.triangles;
                if (bottom < command.ClipRect.y || top > command.ClipRect.w)
                    ++drawn.out_of_sight;
            }
        }
    return drawn;
}

// Of what is drawn in the colour of the focus ring.
std::ptrdiff_t ring_corners() {
    const auto ring = ui::light_theme().focus;
    std::ptrdiff_t count = 0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        count += std::count_if(
            list->VtxBuffer.begin(),
            list->VtxBuffer.end(),
            [&](const ImDrawVert& vertex) {
                return vertex.col == IM_COL32(ring.r, ring.g, ring.b, 255);
            }
        );
    return count;
}

} // namespace

TEST_CASE("a page that scrolls draws what is in sight") {
    for (const Screen screen : {Screen::Insights, Screen::Plan, Screen::Report}) {
        CAPTURE(enum_id(screen));
        Driver driver = sample_on(screen, Language::En);
        driver.interface().point(ui::PointerMove{700, 500});
        for (int step = 0; step < 3; ++step) {
            driver.interface().point(ui::Wheel{0, -6});
            driver.frames(6);
            const Drawn drawn = drawn_last();
            REQUIRE(drawn.triangles > 1000);
            // Of a card or a ribbon that begins in sight and ends out of it some may be beyond.
            CHECK(drawn.out_of_sight * 10 < drawn.triangles);
        }
    }
}

TEST_CASE("nothing has a focus ring while nothing has the focus") {
    Driver driver = sample_on(Screen::Journey, Language::En);
    driver.interface().request({driver.focused(), ui::Request::Blur, {}});
    driver.frames(4);
    const std::ptrdiff_t before = ring_corners();
    driver.press("Escape"); // from now on the focus shows
    driver.frames(4);
    CHECK(ring_corners() == before);
    driver.tab_to("Add a touchpoint");
    CHECK(ring_corners() > before);
}

TEST_CASE("the heading that the page leads the focus to has a ring only where it says so") {
    Driver driver = sample_on(Screen::Plan, Language::En);
    driver.tab_to("Report"); // by the keyboard before
    driver.point_and_click("Insights");
    driver.frames(4);
    const auto& nodes = driver.tree().nodes();
    const auto heading = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.role == Role::Heading && node.level == 1;
    });
    REQUIRE(heading != nodes.end());
    const ui::NodeId id = heading->id;
    const auto led = [&](const std::string& ring) {
        driver.interface().request({driver.focused(), ui::Request::Blur, {}});
        driver.interface().request({id, ui::Request::Focus, ring});
        driver.frames(4);
        return ring_corners();
    };
    const std::ptrdiff_t without = led("");
    CHECK(led("visible") > without);
    CHECK(led("") == without);
}

TEST_CASE("what is pressed near the edge of its region stays where it is, by key it gets room") {
    Driver driver = sample_on(Screen::Insights, Language::En);
    const auto below_of = [&](ui::NodeId id) { // how far above the lower edge it ends
        const Node& main = main_of(driver);
        const ui::Bounds& b = driver.tree().find(id)->bounds;
        return main.bounds.height + main.scroll_y - b.y - b.height;
    };
    const auto is_of_main = [&](const Node& node) {
        const Node* around = driver.tree().find(node.parent);
        while (around && around->content_height <= 0)
            around = driver.tree().find(around->parent);
        return around && around->role == Role::Main;
    };
    driver.resize(1280, 720);
    driver.frames(4);
    const auto& nodes = driver.tree().nodes();
    const auto button = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
        return node.role == Role::Button && !node.pinned && node.bounds.y > 400 && is_of_main(node);
    });
    REQUIRE(button != nodes.end());
    const ui::NodeId id = button->id;
    driver.resize(1280, 720 - below_of(id) + 10);
    driver.frames(4);
    REQUIRE(below_of(id) == doctest::Approx(10).epsilon(0.1));
    const float before = main_of(driver).scroll_y;
    driver.interface().request({id, ui::Request::Focus, ""});
    driver.frames(4);
    CHECK(main_of(driver).scroll_y == before);
    driver.interface().request({id, ui::Request::Blur, {}});
    driver.interface().request({id, ui::Request::Focus, "visible"});
    driver.frames(4);
    CHECK(main_of(driver).scroll_y > before);
}
