#include "web/effect_json.hpp"

#include "app/jobs/job_bytes.hpp"

#include <utility>

namespace tappa::web {

namespace {

// One overload per effect; a new effect without one does not compile.
struct Write {
    const Session& session;
    Blobs& blobs;
    JsonWriter& writer;

    void kind(std::string_view name) { writer.member("kind", name); }
    void text(std::string_view name, const std::string& content) {
        writer.member(name, std::string_view(content));
    }

    void operator()(effects::SaveDocument&&) { kind("save-document"); }
    void operator()(effects::SaveSettings&&) {
        kind("save-settings");
        writer.member("language", language_code(session.language));
        writer.member("theme", enum_id(session.theme));
        writer.member("textScale", session.text_scale);
    }
    void operator()(effects::PickFile&&) { kind("pick-file"); }
    void operator()(effects::FetchSample&& effect) {
        kind("fetch-sample");
        writer.member("sample", enum_id(effect.sample));
        writer.member("language", language_code(effect.language));
    }
    void operator()(effects::FetchKnowledge&&) { kind("fetch-knowledge"); }
    void operator()(effects::ReadRecent&& effect) {
        kind("read-recent");
        text("id", effect.id);
    }
    void operator()(effects::DeleteRecent&& effect) {
        kind("delete-recent");
        text("id", effect.id);
    }
    void operator()(effects::RestoreRecent&& effect) {
        kind("restore-recent");
        text("id", effect.id);
    }
    void operator()(effects::Download&& effect) {
        kind("download");
        text("fileName", effect.file_name);
        text("mediaType", effect.media_type);
        writer.member("bytes", blobs.keep(std::move(effect.bytes)));
    }
    void operator()(effects::MakePdf&& effect) {
        kind("make-pdf");
        text("fileName", effect.file_name);
        writer.member("tree", blobs.keep(std::move(effect.tree_json)));
    }
    void operator()(effects::RunJob&& effect) {
        kind("run-job");
        writer.member("job", static_cast<std::int64_t>(effect.job));
        writer.member("work", blobs.keep(bytes_from_job(effect.work)));
    }
    void operator()(effects::CancelJob&& effect) {
        kind("cancel-job");
        writer.member("job", static_cast<std::int64_t>(effect.job));
    }
    void operator()(effects::Announce&& effect) {
        kind("announce");
        text("text", effect.text);
    }
    void operator()(effects::ShowAddress&& effect) {
        kind("show-address");
        writer.member("screen", enum_id(effect.screen));
    }
    void operator()(effects::SetPageLanguage&& effect) {
        kind("set-page-language");
        writer.member("language", language_code(effect.language));
    }
};

} // namespace

void write_effect(Effect effect, const Session& session, Blobs& blobs, JsonWriter& writer) {
    writer.begin_object();
    std::visit(Write{session, blobs, writer}, std::move(effect));
    writer.end_object();
}

} // namespace tappa::web
