#include "web/renderer.hpp"

#include <cstddef>
#include <cstdint>

namespace tappa::web {

namespace {

constexpr const char* vertex_source = R"(#version 300 es
precision highp float;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texture_position;
layout(location = 2) in vec4 colour;
layout(location = 3) in vec4 transform; // scale, then offset; the same for all
out vec2 fragment_texture_position;
out vec4 fragment_colour;
void main() {
    fragment_texture_position = texture_position;
    fragment_colour = colour;
    gl_Position = vec4(position * transform.xy + transform.zw, 0.0, 1.0);
}
)";

// High precision also here: medium has ten bits, an atlas may be wider than that.
constexpr const char* fragment_source = R"(#version 300 es
precision highp float;
uniform sampler2D image;
in vec2 fragment_texture_position;
in vec4 fragment_colour;
out vec4 colour;
void main() {
    colour = fragment_colour * texture(image, fragment_texture_position);
}
)";

constexpr GLuint position_location = 0;
constexpr GLuint texture_location = 1;
constexpr GLuint colour_location = 2;
// A constant attribute: a uniform has to be asked for by name, and asking waits for the compiler.
constexpr GLuint transform_location = 3;

GLuint compiled(GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

GLuint linked_program() {
    const GLuint program = glCreateProgram();
    const GLuint vertex = compiled(GL_VERTEX_SHADER, vertex_source);
    const GLuint fragment = compiled(GL_FRAGMENT_SHADER, fragment_source);
    glAttachShader(program, vertex);
    glAttachShader(program, fragment);
    glLinkProgram(program);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    return program;
}

GLuint name_of(ImTextureID id) {
    return static_cast<GLuint>(id);
}

const void* at_offset(std::size_t offset) {
    return reinterpret_cast<const void*>(offset);
}

} // namespace

void Renderer::create() {
    m_program = linked_program();
    m_is_set_up = false;
}

// Once before the first drawing: using a program waits until it is compiled.
void Renderer::set_up() {
    glGenVertexArrays(1, &m_vertex_array);
    glGenBuffers(1, &m_vertices);
    glGenBuffers(1, &m_indices);

    glBindVertexArray(m_vertex_array);
    glBindBuffer(GL_ARRAY_BUFFER, m_vertices);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, m_indices);
    constexpr GLsizei stride = sizeof(ImDrawVert);
    glEnableVertexAttribArray(position_location);
    glVertexAttribPointer(
        position_location, 2, GL_FLOAT, GL_FALSE, stride, at_offset(offsetof(ImDrawVert, pos))
    );
    glEnableVertexAttribArray(texture_location);
    glVertexAttribPointer(
        texture_location, 2, GL_FLOAT, GL_FALSE, stride, at_offset(offsetof(ImDrawVert, uv))
    );
    glEnableVertexAttribArray(colour_location);
    glVertexAttribPointer(
        colour_location, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, at_offset(offsetof(ImDrawVert, col))
    );

    // Nobody else draws in this context.
    glUseProgram(m_program);
    glActiveTexture(GL_TEXTURE0);
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glDisable(GL_CULL_FACE);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_STENCIL_TEST);
    glEnable(GL_SCISSOR_TEST);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    m_is_set_up = true;
}

bool Renderer::works() const {
    GLint is_linked = GL_FALSE;
    glGetProgramiv(m_program, GL_LINK_STATUS, &is_linked);
    return is_linked == GL_TRUE;
}

void Renderer::context_lost(ImVector<ImTextureData*>& textures) {
    m_program = 0;
    for (ImTextureData* texture : textures) {
        if (texture->Status == ImTextureStatus_Destroyed)
            continue;
        texture->SetTexID(ImTextureID_Invalid);
        const bool is_leaving = texture->Status == ImTextureStatus_WantDestroy;
        texture->SetStatus(is_leaving ? ImTextureStatus_Destroyed : ImTextureStatus_WantCreate);
    }
}

void Renderer::update_texture(ImTextureData& texture) {
    switch (texture.Status) {
    case ImTextureStatus_WantCreate: {
        GLuint name = 0;
        glGenTextures(1, &name);
        glBindTexture(GL_TEXTURE_2D, name);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
        glTexImage2D(
            GL_TEXTURE_2D,
            0,
            GL_RGBA,
            texture.Width,
            texture.Height,
            0,
            GL_RGBA,
            GL_UNSIGNED_BYTE,
            texture.GetPixels()
        );
        texture.SetTexID(static_cast<ImTextureID>(name));
        texture.SetStatus(ImTextureStatus_OK);
        break;
    }
    case ImTextureStatus_WantUpdates: {
        glBindTexture(GL_TEXTURE_2D, name_of(texture.TexID));
        glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
        for (const ImTextureRect& part : texture.Updates) {
            glTexSubImage2D(
                GL_TEXTURE_2D,
                0,
                part.x,
                part.y,
                part.w,
                part.h,
                GL_RGBA,
                GL_UNSIGNED_BYTE,
                texture.GetPixelsAt(part.x, part.y)
            );
        }
        texture.SetStatus(ImTextureStatus_OK);
        break;
    }
    case ImTextureStatus_WantDestroy: {
        if (texture.UnusedFrames == 0)
            break;
        const GLuint name = name_of(texture.TexID);
        glDeleteTextures(1, &name);
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
        break;
    }
    case ImTextureStatus_OK:
    case ImTextureStatus_Destroyed:
        break;
    }
}

void Renderer::set_state(const ImDrawData& data) const {
    const auto width = static_cast<GLsizei>(data.DisplaySize.x);
    const auto height = static_cast<GLsizei>(data.DisplaySize.y);
    glViewport(0, 0, width, height);
    const float scale_x = 2.0F / data.DisplaySize.x;
    const float scale_y = -2.0F / data.DisplaySize.y;
    glVertexAttrib4f(
        transform_location,
        scale_x,
        scale_y,
        -1.0F - data.DisplayPos.x * scale_x,
        1.0F - data.DisplayPos.y * scale_y
    );
}

void Renderer::draw_list(const ImDrawList& list, const ImDrawData& data) const {
    const auto bytes_of = [](const auto& vector) {
        return static_cast<GLsizeiptr>(vector.size_in_bytes());
    };
    glBufferData(GL_ARRAY_BUFFER, bytes_of(list.VtxBuffer), list.VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(
        GL_ELEMENT_ARRAY_BUFFER, bytes_of(list.IdxBuffer), list.IdxBuffer.Data, GL_STREAM_DRAW
    );
    const float bottom = data.DisplaySize.y;
    GLuint bound = 0;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.UserCallback) {
            // The kit registers none; the reset asks for what set_state already did.
            if (command.UserCallback != ImDrawCallback_ResetRenderState)
                command.UserCallback(&list, &command);
            continue;
        }
        const float left = command.ClipRect.x - data.DisplayPos.x;
        const float top = command.ClipRect.y - data.DisplayPos.y;
        const float right = command.ClipRect.z - data.DisplayPos.x;
        const float end = command.ClipRect.w - data.DisplayPos.y;
        if (right <= left || end <= top || command.ElemCount == 0)
            continue;
        // WebGL counts from the bottom.
        glScissor(
            static_cast<GLint>(left),
            static_cast<GLint>(bottom - end),
            static_cast<GLsizei>(right - left),
            static_cast<GLsizei>(end - top)
        );
        const GLuint name = name_of(command.GetTexID());
        if (name != bound)
            glBindTexture(GL_TEXTURE_2D, name);
        bound = name;
        static_assert(sizeof(ImDrawIdx) == 4, "WebGL 2 has no vertex offset");
        glDrawElements(
            GL_TRIANGLES,
            static_cast<GLsizei>(command.ElemCount),
            GL_UNSIGNED_INT,
            at_offset(command.IdxOffset * sizeof(ImDrawIdx))
        );
    }
}

void Renderer::draw(ImDrawData& data) {
    if (m_program == 0 || data.DisplaySize.x < 1 || data.DisplaySize.y < 1)
        return;
    if (!m_is_set_up)
        set_up();
    if (data.Textures) {
        for (ImTextureData* texture : *data.Textures)
            if (texture->Status != ImTextureStatus_OK)
                update_texture(*texture);
    }
    set_state(data);
    for (const ImDrawList* list : data.CmdLists)
        draw_list(*list, data);
}

} // namespace tappa::web
