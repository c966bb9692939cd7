// Which pictures are kept as textures, and which go.

#include "base/base64.hpp"
#include "ui/kit/images.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::ui;

namespace {

constexpr int width = 320;
constexpr int height = 240;
constexpr std::size_t bytes_of_one = 4 * width * height;
constexpr std::size_t most = 24'000'000 / bytes_of_one;

struct Context {
    Context() : before(ImGui::GetCurrentContext()), context(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context);
    }
    ~Context() {
        ImGui::DestroyContext(context);
        ImGui::SetCurrentContext(before);
    }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ImGuiContext* before;
    ImGuiContext* context;
};

Shared<Picture> picture(int number) {
    return Picture{base64_from("picture " + std::to_string(number)), {}};
}

// As the host does.
void decode_all(Images& images) {
    const std::string pixels(bytes_of_one, '\x20');
    for (const ImageWanted& wanted : images.take_wanted())
        CHECK(images.receive(wanted.id, width, height, pixels));
}

std::size_t count_here(Images& images, const std::vector<Shared<Picture>>& pictures) {
    std::size_t count = 0;
    for (const Shared<Picture>& one : pictures)
        if (images.see(one).texture)
            ++count;
    return count;
}

} // namespace

TEST_CASE("pictures that were drawn longest ago make room for others") {
    const Context context;
    Images images;
    std::vector<Shared<Picture>> all;
    for (int i = 0; i < 3 * static_cast<int>(most); ++i) {
        all.push_back(picture(i));
        images.begin_pass();
        CHECK_FALSE(images.see(all.back()).texture);
        decode_all(images);
        images.begin_pass();
        CHECK(images.see(all.back()).texture);
        CHECK(images.bytes() <= most * bytes_of_one);
    }
    images.begin_pass();
    images.begin_pass();
    CHECK(images.see(all.back()).texture);
    CHECK_FALSE(images.see(all.front()).texture); // gone, and asked for again
    CHECK(images.take_wanted().size() == 1);
}

TEST_CASE("none that is in sight goes for another, and nothing is asked for again and again") {
    const Context context;
    Images images;
    std::vector<Shared<Picture>> all;
    for (int i = 0; i < static_cast<int>(most) + 5; ++i)
        all.push_back(picture(i));
    for (int pass = 0; pass < 4; ++pass) {
        images.begin_pass();
        CHECK(count_here(images, all) == (pass == 0 ? 0 : most));
        decode_all(images);
        CHECK(images.bytes() == most * bytes_of_one);
    }
    CHECK(images.take_wanted().empty());
    // Once others have gone out of sight, there is room.
    const std::vector<Shared<Picture>> last(all.end() - 5, all.end());
    for (int pass = 0; pass < 4; ++pass) {
        images.begin_pass();
        (void)count_here(images, last);
        decode_all(images);
    }
    CHECK(count_here(images, last) == last.size());
}

TEST_CASE("what was never asked for, or has other pixels than it says, is not taken") {
    const Context context;
    Images images;
    CHECK_FALSE(images.receive(1, width, height, std::string(bytes_of_one, 'x')));
    images.begin_pass();
    const Shared<Picture> one = picture(1);
    CHECK_FALSE(images.see(one).is_broken);
    const auto wanted = images.take_wanted();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0].jpeg == "picture 1");
    CHECK_FALSE(images.receive(wanted[0].id, width, height, "short"));
    CHECK(images.see(one).is_broken);
    CHECK(images.take_wanted().empty());

    const struct {
        int width;
        int height;
    } wrong[] = {{321, 1}, {1, 241}, {-1, -4}, {0, 4}, {65'536, 65'536}};
    int number = 2;
    for (const auto& size : wrong) {
        const Shared<Picture> another = picture(number++);
        CHECK_FALSE(images.see(another).is_broken);
        const std::uint64_t id = images.take_wanted().at(0).id;
        CHECK_FALSE(images.receive(id, size.width, size.height, std::string(16, 'x')));
        CHECK(images.see(another).is_broken);
    }
    const Shared<Picture> no_base64(Picture{"?", {}});
    (void)images.see(no_base64);
    CHECK(images.take_wanted().empty());
    CHECK(images.see(no_base64).is_broken);
}
