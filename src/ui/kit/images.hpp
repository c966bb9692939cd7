#pragma once

#include "base/shared.hpp"
#include "model/journey.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct ImTextureData;

namespace tappa::ui {

// A picture the host shall decode.
struct ImageWanted {
    std::uint64_t id = 0; // a hash of its bytes
    std::string jpeg;     // its bytes
};

// The document's pictures as textures. What is drawn is asked of the host once, and kept until
// others need the room: those that were drawn longest ago go first, and none that is in sight.
class Images {
public:
    Images();
    ~Images();
    Images(const Images&) = delete;
    Images& operator=(const Images&) = delete;

    // While ImGui's context is current.
    void begin_pass();
    struct Seen {
        ImTextureData* texture = nullptr; // null: it is on its way, or there is no room
        bool is_broken = false;           // or it cannot be shown
    };
    [[nodiscard]] Seen see(const Shared<Picture>& picture);
    // Those seen since the last call that are neither here nor on their way.
    [[nodiscard]] std::vector<ImageWanted> take_wanted();
    // The pixels of one, four bytes each; of 0 × 0 where the host could not decode it. False when
    // they are not what they should be.
    [[nodiscard]] bool receive(std::uint64_t id, int width, int height, std::string_view rgba);
    // Of the textures that are here.
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

private:
    enum class Standing : std::uint8_t { OnItsWay, Here, Broken, NoRoom };
    struct Image {
        Standing standing = Standing::OnItsWay;
        std::unique_ptr<ImTextureData> texture;
        std::size_t bytes = 0;
        std::uint64_t last_pass = 0;
    };
    // Holds what it knows, so that nothing else comes to stand at its address.
    struct Known {
        Shared<Picture> picture;
        std::uint64_t id = 0;
        std::uint64_t last_pass = 0;
    };
    [[nodiscard]] std::uint64_t id_of(const Shared<Picture>& picture);
    void want(std::uint64_t id, const Picture& picture);
    [[nodiscard]] bool could_hold(std::size_t bytes) const;
    bool make_room(std::size_t bytes);
    void let_go(Image& image);

    std::uint64_t m_pass = 1;
    std::size_t m_bytes = 0;
    std::unordered_map<std::uint64_t, Image> m_images;
    std::unordered_map<const void*, Known> m_known;
    std::vector<ImageWanted> m_wanted;
    std::vector<std::unique_ptr<ImTextureData>> m_leaving; // until the renderer has let go of them
};

} // namespace tappa::ui
