#pragma once

#include "ui/kit/kit_internal.hpp"
#include "ui/kit/pointer.hpp"

#include <string_view>

namespace tappa::ui {

// Dear ImGui's context: made once, current while a frame is laid out.
class Engine {
public:
    Engine(
        Memory& memory, std::string_view regular, std::string_view semibold, std::string_view icons
    );
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    void make_current() const;
    void feed(Memory& memory, const PointerInput& input) const;
    // Whether there is pointer input that no pass has seen yet.
    [[nodiscard]] bool input_waiting() const;
    // Further glyphs; false when the files are damaged.
    [[nodiscard]] bool receive(Memory& memory, GlyphPack pack, const GlyphFiles& files) const;
    // Everything drawn stands between these two; sizes in physical pixels.
    void begin(float width, float height, double seconds) const;
    void end() const;

private:
    ImGuiContext* m_context = nullptr;
};

} // namespace tappa::ui
