#include "ui/kit/kit_internal.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

// The part of a picture that fills a box of this shape.
struct Part {
    ImVec2 from{0, 0};
    ImVec2 to{1, 1};
};

Part middle_of(float width, float height, const ImRect& box) {
    const float picture = width / height;
    const float wanted = box.GetWidth() / box.GetHeight();
    if (picture > wanted) {
        const float cut = (1 - wanted / picture) / 2;
        return {{cut, 0}, {1 - cut, 1}};
    }
    const float cut = (1 - picture / wanted) / 2;
    return {{0, cut}, {1, 1 - cut}};
}

// The place of all of it in the box; a small one is not blown up.
ImRect whole_in(const ImRect& box, float width, float height, float largest_scale) {
    const float scale = std::min({box.GetWidth() / width, box.GetHeight() / height, largest_scale});
    const ImVec2 half(width * scale / 2, height * scale / 2);
    const ImVec2 centre = box.GetCenter();
    return {centre.x - half.x, centre.y - half.y, centre.x + half.x, centre.y + half.y};
}

} // namespace

void Ui::image(
    std::string_view key,
    std::string_view name,
    const Shared<Picture>& picture,
    const ImageOptions& options
) {
    Internal& p = *m_internal;
    const ImRect box = p.place(p.px(options.width), p.px(options.height));
    if (!name.empty())
        p.add(Role::Image, key, name, box);
    if (!p.in_sight(box, 0))
        return;
    const Images::Seen seen = p.memory.images.see(picture);
    const float radius = p.px(options.radius);
    if (!seen.texture) {
        p.fill(box, p.theme().line_soft, options.radius);
        if (seen.is_broken)
            p.draw_icon(box.GetCenter(), icons::triangle_alert, 18, p.theme().ink_muted);
        return;
    }
    const auto width = static_cast<float>(seen.texture->Width);
    const auto height = static_cast<float>(seen.texture->Height);
    const ImRect place = options.whole ? whole_in(box, width, height, p.memory.scale) : box;
    const Part part = options.whole ? Part() : middle_of(width, height, box);
    p.draw().AddImageRounded(
        seen.texture->GetTexRef(), place.Min, place.Max, part.from, part.to, IM_COL32_WHITE, radius
    );
}

} // namespace tappa::ui
