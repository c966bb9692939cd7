#include "app/document_rules.hpp"
#include "app/exports/exports.hpp"
#include "base/base64.hpp"
#include "builders.hpp"
#include "io/document_check.hpp"
#include "io/document_io.hpp"
#include "io/kept_texts.hpp"
#include "io/limits.hpp"
#include "io/random_document.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

// The picture of a touchpoint.

using namespace tappa;
using test::App;

namespace {

const TouchpointId branch("tp-1");

App with_touchpoint() {
    App app = test::new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Branch"});
    app.act(actions::GoTo{Screen::Journey});
    return app;
}

std::string small_jpeg() {
    return *bytes_from_base64(test::tiny_jpeg);
}

App& give(App& app, const std::string& jpeg = small_jpeg()) {
    return app.act(outcomes::PictureRead{app.document().id, branch, jpeg});
}

const std::optional<Shared<Picture>>& picture_of(const App& app, const TouchpointId& id = branch) {
    const Touchpoint* touchpoint = find_touchpoint(app.journey(), id);
    REQUIRE(touchpoint);
    return touchpoint->picture;
}

std::string toast(const App& app) {
    return app.session().toasts.empty() ? std::string() : app.session().toasts.back().text;
}

// As large as a file may be, but for less than `left` bytes.
void fill_file(Document& document, std::size_t left) {
    SharedList<Touchpoint>& touchpoints = document.journeys.front().edit().touchpoints;
    const auto add = [&](std::size_t bytes) {
        Touchpoint touchpoint;
        touchpoint.id = TouchpointId("tp-" + std::to_string(touchpoints.size() + 1));
        touchpoint.notes = std::string(bytes, 'n');
        touchpoints.push_back(std::move(touchpoint));
    };
    const std::size_t whole = limits::document_bytes - json_from_document(document).size();
    add(1);
    add(1);
    const std::size_t each =
        (json_from_document(document).size() - limits::document_bytes + whole) / 2;
    const std::size_t count = whole / (limits::notes + each + 4); // later ids are longer
    for (std::size_t i = 2; i < count; ++i)
        add(limits::notes);
    REQUIRE(fits_in_file(document));
    REQUIRE(limits::document_bytes - json_from_document(document).size() < left);
}

} // namespace

TEST_CASE("the picker is asked for the picture of a touchpoint that is there") {
    App app = with_touchpoint();
    app.act(actions::AskForPicture{branch});
    const auto* asked = app.effect<effects::PickPicture>();
    REQUIRE(asked);
    CHECK(asked->document == app.document().id);
    CHECK(asked->touchpoint == branch);
    app.act(actions::AskForPicture{TouchpointId("tp-9")});
    CHECK_FALSE(app.effect<effects::PickPicture>());
}

TEST_CASE("a picture that was read is the touchpoint's, and one step of undo") {
    App app = with_touchpoint();
    const Document before = app.document();
    give(app);
    REQUIRE(picture_of(app));
    CHECK((*picture_of(app))->jpeg == test::tiny_jpeg);
    CHECK((*picture_of(app))->description.empty());
    CHECK_FALSE(document_problem(app.document()).has_value());
    CHECK(app.effect<effects::SaveDocument>());
    CHECK(app.effect<effects::Announce>()->text.find("Branch") != std::string::npos);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
    app.act(actions::Redo{});
    CHECK(picture_of(app));
}

TEST_CASE("a late answer changes nothing, and says so, when its touchpoint or its document is gone"
) {
    App app = with_touchpoint();
    app.act(actions::DeleteTouchpoint{branch});
    const Document before = app.document();
    give(app);
    CHECK(app.document() == before);
    CHECK(toast(app) == text(Text::ToastPictureLeft, Language::En));

    App other = with_touchpoint();
    other.act(outcomes::PictureRead{"doc-before", branch, small_jpeg()});
    CHECK_FALSE(picture_of(other));
    CHECK(toast(other) == text(Text::ToastPictureLeft, Language::En));
}

TEST_CASE("what is dropped or pasted is the touchpoint's whose panel is open then") {
    App app = with_touchpoint();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Chat"});
    app.act(actions::SelectTouchpoint{branch});
    app.act(outcomes::PictureOffered{7});
    const auto* taken = app.effect<effects::TakePicture>();
    REQUIRE(taken);
    CHECK(taken->offer == 7);
    CHECK(taken->document == app.document().id);
    CHECK(taken->touchpoint == branch);
    const outcomes::PictureRead read{taken->document, taken->touchpoint, small_jpeg()};
    app.act(actions::SelectTouchpoint{TouchpointId("tp-2")}); // while it is read
    app.act(read);
    CHECK(picture_of(app));
    CHECK_FALSE(picture_of(app, TouchpointId("tp-2")));

    app.act(actions::DeleteTouchpoint{branch});
    const Document before = app.document();
    app.act(read);
    CHECK(app.document() == before);
    CHECK(toast(app) == text(Text::ToastPictureLeft, Language::En));
}

TEST_CASE("what is dropped where no panel is open is let go, with a sentence") {
    const auto check_let_go = [](App& app) {
        app.act(outcomes::PictureOffered{3});
        const auto* taken = app.effect<effects::TakePicture>();
        REQUIRE(taken);
        CHECK(*taken == effects::TakePicture{3, {}, {}});
        CHECK(toast(app) == text(Text::ToastPictureNowhere, Language::En));
    };
    App closed = with_touchpoint();
    closed.act(actions::SelectTouchpoint{});
    check_let_go(closed);

    App elsewhere = with_touchpoint();
    elsewhere.act(actions::SelectTouchpoint{branch});
    elsewhere.act(actions::GoTo{Screen::Plan});
    check_let_go(elsewhere);
}

TEST_CASE("bytes that no document may hold are refused with a sentence") {
    App app = with_touchpoint();
    for (const std::string& wrong :
         {std::string(), std::string("\x89PNG\r\n"), std::string(50'000, 'x')}) {
        give(app, wrong);
        CHECK_FALSE(picture_of(app));
        CHECK(toast(app) == text(Text::ToastPictureNoCanvas, Language::En));
    }
}

TEST_CASE("what a picture shows is told in words, which go when another takes its place") {
    App app = with_touchpoint();
    const Document nothing = app.document();
    app.act(actions::DescribePicture{branch, "The counter"});
    CHECK(app.document() == nothing);

    give(app);
    const Document plain = app.document();
    app.act(actions::DescribePicture{branch, "The c"});
    app.act(actions::DescribePicture{branch, "The counter\n\x01" + std::string(300, 'x')});
    const std::string& described = (*picture_of(app))->description;
    CHECK(described.substr(0, 11) == "The counter");
    CHECK(described.size() <= limits::title);
    CHECK_FALSE(document_problem(app.document()).has_value());
    app.act(actions::Undo{}); // both edits are one step
    CHECK(app.document() == plain);
    app.act(actions::Redo{});
    give(app);
    CHECK((*picture_of(app))->description.empty());
}

TEST_CASE("a picture that is removed can be brought back") {
    App app = with_touchpoint();
    app.act(actions::RemovePicture{branch});
    CHECK(app.session().toasts.empty());
    give(app);
    const Document before = app.document();
    app.act(actions::RemovePicture{branch});
    CHECK_FALSE(picture_of(app));
    CHECK(toast(app).find("Branch") != std::string::npos);
    CHECK(app.session().toasts.back().offers_undo);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
}

TEST_CASE("a copy of a touchpoint has its picture, held once") {
    App app = with_touchpoint();
    give(app);
    app.act(actions::DuplicateTouchpoint{branch});
    const auto& copy = picture_of(app, TouchpointId("tp-2"));
    REQUIRE(copy);
    CHECK(copy->is_same(*picture_of(app)));
    app.act(actions::RemovePicture{branch});
    CHECK(picture_of(app, TouchpointId("tp-2")));
}

TEST_CASE("a document never grows beyond what a file may be") {
    App app = with_touchpoint();
    Document full = app.document();
    fill_file(full, 40'000);
    app.state.document = full;
    std::string jpeg = small_jpeg();
    jpeg.insert(jpeg.size() - 2, std::string(40'000, 'x'));
    give(app, jpeg);
    CHECK(app.document() == full);
    CHECK(toast(app) == document_full_sentence(Language::En, Text::ToastPictureDocumentFull));
    give(app); // a small one still has room
    CHECK(picture_of(app));
}

TEST_CASE("copies of what has pictures are made only as far as a file has room") {
    App app = with_touchpoint();
    std::string jpeg = small_jpeg();
    jpeg.insert(jpeg.size() - 2, std::string(40'000, 'x'));
    give(app, jpeg);
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Chat"});
    Document full = app.document();
    fill_file(full, 40'000);
    app.state.document = full;
    const auto check_refused = [&](const Action& action, const std::string& sentence) {
        app.act(action);
        CHECK(app.document() == full);
        CHECK(fits_in_file(app.document()));
        CHECK(toast(app) == sentence);
        REQUIRE(app.effect<effects::Announce>()); // and nothing that was not done
        CHECK(app.effect<effects::Announce>()->text == sentence);
    };
    const auto sentence = [](Text text, const std::string& name = {}) {
        return document_full_sentence(Language::En, text, name);
    };
    const std::string branch_full = sentence(Text::ToastCopyDocumentFull, "Branch");
    CHECK(branch_full.find("“Branch”") != std::string::npos);
    CHECK(branch_full.find("50 MB") != std::string::npos);
    check_refused(actions::DuplicateTouchpoint{branch}, branch_full);
    check_refused(actions::DuplicateTouchpoints{{branch}}, branch_full);
    const TouchpointId chat("tp-2");
    check_refused(
        actions::DuplicateTouchpoints{{branch, chat}}, sentence(Text::ToastCopiesDocumentFull)
    );
    const JourneyId journey = app.journey().id;
    check_refused(
        actions::DuplicateJourney{journey},
        sentence(Text::ToastCopyDocumentFull, app.journey().name)
    );
    app.act(actions::DuplicateTouchpoint{chat}); // this one has room
    CHECK_FALSE(app.document() == full);
}

TEST_CASE("a template is added only where a file has room for it") {
    App app = with_touchpoint();
    Document full = app.document();
    fill_file(full, 40'000);
    const std::size_t left = limits::document_bytes - json_from_document(full).size();
    full.journeys.front().edit().touchpoints.edit(0).backstage = std::string(left - 200, 'b');
    REQUIRE(fits_in_file(full));
    app.state.document = full;
    app.act(actions::AddJourney{JourneyTemplate::HotelStay});
    CHECK(app.document() == full);
    CHECK(toast(app) == document_full_sentence(Language::En, Text::ToastJourneyDocumentFull));
}

TEST_CASE("what is typed is refused before the document is larger than a file may be") {
    App app = with_touchpoint();
    Document full = app.document();
    fill_file(full, 40'000);
    const auto compact_size = [](const Document& document) {
        KeptTexts none;
        return compact_json(document, none).size();
    };
    full.journeys.front().edit().touchpoints.edit(1).backstage =
        std::string(limits::document_bytes - compact_size(full) - 500, 'b');
    app.state.document = full;
    app.state.file_room.forget(); // as opening a file does
    app.act(actions::EditTouchpoint{branch, Set<&Touchpoint::name>{"Branch office"}});
    CHECK_FALSE(app.document() == full);
    const Document before = app.document();
    app.act(actions::EditTouchpoint{branch, Set<&Touchpoint::notes>{std::string(1'000, 'n')}});
    CHECK(app.document() == before);
    CHECK(toast(app) == document_full_sentence(Language::En, Text::ToastDocumentFull));
    CHECK(app.effect<effects::Announce>());
    CHECK_FALSE(app.effect<effects::SaveDocument>());
    app.act(actions::EditTouchpoint{app.journey().touchpoints[2].id, Set<&Touchpoint::notes>{""}});
    CHECK_FALSE(app.document() == before);
    CHECK(app.effect<effects::SaveDocument>());
    CHECK(compact_size(app.document()) <= limits::document_bytes);
    // Laid out for people it would be larger than what can be opened.
    CHECK_FALSE(fits_in_file(app.document()));
    CHECK(exported(app.state, ExportFormat::Json).bytes.size() == compact_size(app.document()));
}

TEST_CASE("why a file is no picture is said in a sentence") {
    App app = with_touchpoint();
    const Document before = app.document();
    const auto fail = [&](PictureProblem problem, double size = 0, double most = 0) {
        app.act(outcomes::PictureFailed{"è.svg", problem, size, most});
        CHECK(app.document() == before);
        return toast(app);
    };
    CHECK(fail(PictureProblem::NotImage).find("“è.svg” is not a picture") == 0);
    CHECK(fail(PictureProblem::Unreadable).find("“è.svg” could not be read") == 0);
    // What is over a limit is never said to be as much as the limit.
    CHECK(
        fail(PictureProblem::TooLarge, 40'000'001, 40'000'000).find("41 MB, and at most 40 MB")
        != std::string::npos
    );
    CHECK(
        fail(PictureProblem::TooManyPixels, 100'000'001, 100'000'000)
            .find("101 million pixels, and at most 100 million")
        != std::string::npos
    );
    CHECK(fail(PictureProblem::NoCanvas) == text(Text::ToastPictureNoCanvas, Language::En));
}

TEST_CASE("in a document that is open in another tab no picture changes") {
    App app = with_touchpoint();
    app.state.session.save.standing = Standing::OpenElsewhere;
    give(app);
    CHECK_FALSE(picture_of(app));
    CHECK(toast(app) == text(Text::StandingOpenElsewhere, Language::En));
}
