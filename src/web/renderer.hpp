#pragma once

#include <GLES3/gl3.h>
#include <imgui.h>

namespace tappa::web {

// Draws what Dear ImGui drew, with WebGL 2. The page owns its context, so nothing is saved or
// asked back: the stock backend's glGet* calls stall the browser's GPU process every frame.
class Renderer {
public:
    // Has the shader compiled in the current context, which goes on beside what follows.
    void create();
    // Whether the context took the shader; waits for it, so ask after the first frame. Also false
    // when the context was lost meanwhile.
    [[nodiscard]] bool works() const;
    // The context is gone and all names with it; draw() does nothing until create().
    // `textures`: all of ImGui's, which will be asked for again.
    void context_lost(ImVector<ImTextureData*>& textures);
    void draw(ImDrawData& data);

private:
    void set_up();
    void update_texture(ImTextureData& texture);
    void set_state(const ImDrawData& data) const;
    void draw_list(const ImDrawList& list, const ImDrawData& data) const;

    GLuint m_program = 0;
    bool m_is_set_up = false;
    GLuint m_vertex_array = 0;
    GLuint m_vertices = 0;
    GLuint m_indices = 0;
};

} // namespace tappa::web
