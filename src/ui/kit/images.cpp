#include "ui/kit/images.hpp"

#include "base/base64.hpp"
#include "base/hash.hpp"
#include "io/limits.hpp"
#include "ui/kit/kit_internal.hpp"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

namespace tappa::ui {

namespace {

constexpr std::size_t bytes_per_pixel = 4;
// Some eighty pictures of full size: more than a large screen has cards.
constexpr std::size_t most_bytes = 24'000'000;

} // namespace

Images::Images() = default;
Images::~Images() = default;

void Images::begin_pass() {
    ++m_pass;
    std::erase_if(m_known, [&](const auto& known) { return known.second.last_pass + 1 < m_pass; });
    const auto is_gone = [](const std::unique_ptr<ImTextureData>& texture) {
        if (texture->Status != ImTextureStatus_Destroyed)
            return false;
        ImGui::UnregisterUserTexture(texture.get());
        return true;
    };
    m_leaving.erase(std::remove_if(m_leaving.begin(), m_leaving.end(), is_gone), m_leaving.end());
}

// The bytes are looked at once while it stays in sight.
std::uint64_t Images::id_of(const Shared<Picture>& picture) {
    const auto found = m_known.find(picture.identity());
    if (found != m_known.end()) {
        found->second.last_pass = m_pass;
        return found->second.id;
    }
    const std::uint64_t id = checksum_of(picture->jpeg);
    m_known.emplace(picture.identity(), Known{picture, id, m_pass});
    return id;
}

Images::Seen Images::see(const Shared<Picture>& picture) {
    const std::uint64_t id = id_of(picture);
    const auto [found, is_new] = m_images.try_emplace(id);
    Image& image = found->second;
    image.last_pass = m_pass;
    if (is_new || (image.standing == Standing::NoRoom && could_hold(image.bytes))) {
        image.standing = Standing::OnItsWay;
        want(id, *picture);
    }
    return {image.texture.get(), image.standing == Standing::Broken};
}

void Images::want(std::uint64_t id, const Picture& picture) {
    if (std::optional<std::string> jpeg = bytes_from_base64(picture.jpeg))
        m_wanted.push_back({id, *std::move(jpeg)});
    else
        m_images[id].standing = Standing::Broken;
}

std::vector<ImageWanted> Images::take_wanted() {
    return std::exchange(m_wanted, {});
}

// Beside those in sight: the others can go.
bool Images::could_hold(std::size_t bytes) const {
    for (const auto& [id, image] : m_images)
        if (image.texture && image.last_pass + 1 >= m_pass)
            bytes += image.bytes;
    return bytes <= most_bytes;
}

bool Images::make_room(std::size_t bytes) {
    while (m_bytes + bytes > most_bytes) {
        auto oldest = m_images.end();
        for (auto it = m_images.begin(); it != m_images.end(); ++it)
            if (it->second.texture && it->second.last_pass + 1 < m_pass
                && (oldest == m_images.end() || it->second.last_pass < oldest->second.last_pass))
                oldest = it;
        if (oldest == m_images.end())
            return false;
        let_go(oldest->second);
        m_images.erase(oldest);
    }
    return true;
}

void Images::let_go(Image& image) {
    m_bytes -= image.bytes;
    image.texture->UnusedFrames = 1; // as the renderer wants to know before it deletes
    image.texture->SetStatus(ImTextureStatus_WantDestroy);
    m_leaving.push_back(std::move(image.texture));
}

bool Images::receive(std::uint64_t id, int width, int height, std::string_view rgba) {
    const auto found = m_images.find(id);
    if (found == m_images.end() || found->second.standing != Standing::OnItsWay)
        return false;
    Image& image = found->second;
    const bool fits = width >= 1 && width <= limits::picture_width && height >= 1
        && height <= limits::picture_height;
    image.bytes = fits
        ? bytes_per_pixel * static_cast<std::size_t>(width) * static_cast<std::size_t>(height)
        : 0;
    if (!fits || rgba.size() != image.bytes) {
        image.standing = Standing::Broken;
        return width == 0 && height == 0 && rgba.empty();
    }
    if (!make_room(image.bytes)) {
        image.standing = Standing::NoRoom;
        return true;
    }
    image.texture = std::make_unique<ImTextureData>();
    image.texture->Create(ImTextureFormat_RGBA32, width, height);
    image.texture->UseColors = true;
    std::memcpy(image.texture->GetPixels(), rgba.data(), rgba.size());
    ImGui::RegisterUserTexture(image.texture.get());
    image.standing = Standing::Here;
    m_bytes += image.bytes;
    return true;
}

} // namespace tappa::ui
