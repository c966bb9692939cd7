#include "web/effect_json.hpp"

#include "app/jobs/job_bytes.hpp"
#include "web/kinds.hpp"

#include <cstdint>
#include <type_traits>
#include <utility>

namespace tappa::web {

namespace {

// What an effect has beside its kind; a new effect without one does not compile.
struct Write {
    const Session& session;
    Blobs& blobs;
    JsonWriter& writer;

    void text(std::string_view name, const std::string& content) {
        writer.member(name, std::string_view(content));
    }

    void operator()(effects::SaveDocument&& effect) {
        writer.member("changedMs", effect.changed_ms);
    }
    void operator()(effects::SaveSettings&&) {
        writer.member("language", language_code(session.language));
        writer.member("theme", enum_id(session.theme));
        writer.member("textScale", session.text_scale);
    }
    void operator()(effects::PickFile&&) {}
    void operator()(effects::PickPicture&& effect) {
        text("document", effect.document);
        text("touchpoint", effect.touchpoint.text);
    }
    void operator()(effects::TakePicture&& effect) {
        writer.member("offer", static_cast<std::int64_t>(effect.offer));
        text("document", effect.document);
        text("touchpoint", effect.touchpoint.text);
    }
    void operator()(effects::FetchSample&& effect) {
        writer.member("sample", enum_id(effect.sample));
        writer.member("language", language_code(effect.language));
    }
    void operator()(effects::FetchSampleLog&& effect) {
        writer.member("language", language_code(effect.language));
    }
    void operator()(effects::ReleaseTable&& effect) {
        writer.member("file", static_cast<std::int64_t>(effect.file));
    }
    void operator()(effects::FetchTimeZone&& effect) { text("name", effect.name); }
    void operator()(effects::FetchKnowledge&&) {}
    void operator()(effects::ReadRecent&& effect) {
        text("id", effect.id);
        writer.member("purpose", enum_id(effect.purpose));
    }
    void operator()(effects::DeleteRecent&& effect) { text("id", effect.id); }
    void operator()(effects::RestoreRecent&& effect) { text("key", effect.key); }
    void operator()(effects::ForgetRemoved&&) {}
    void operator()(effects::MeasureStorage&&) {}
    void operator()(effects::DownloadAll&& effect) { text("fileName", effect.file_name); }
    void operator()(effects::NoteBackup&& effect) {
        text("document", effect.document);
        writer.member("revision", static_cast<std::int64_t>(effect.revision));
    }
    void operator()(effects::WorkHere&&) {}
    void operator()(effects::Download&& effect) {
        text("fileName", effect.file_name);
        text("mediaType", effect.media_type);
        writer.member("bytes", blobs.keep(std::move(effect.bytes)));
    }
    void operator()(effects::MakePdf&& effect) {
        text("fileName", effect.file_name);
        writer.member("tree", blobs.keep(std::move(effect.tree_json)));
    }
    void operator()(effects::CancelPdf&&) {}
    void operator()(effects::RunJob&& effect) {
        writer.member("job", static_cast<std::int64_t>(effect.job));
        writer.member("work", blobs.keep(bytes_from_job(effect.work)));
        writer.key("files");
        writer.begin_array();
        for (const effects::JobFile& file : effect.files) {
            writer.begin_object();
            writer.member("file", static_cast<std::int64_t>(file.file));
            writer.member("firstBytes", static_cast<std::int64_t>(file.first_bytes));
            writer.end_object();
        }
        writer.end_array();
    }
    void operator()(effects::CancelJob&& effect) {
        writer.member("job", static_cast<std::int64_t>(effect.job));
    }
    void operator()(effects::Announce&& effect) { text("text", effect.text); }
    void operator()(effects::ShowAddress&& effect) {
        writer.member("screen", enum_id(effect.screen));
    }
    void operator()(effects::KeepScreen&& effect) {
        text("document", effect.document);
        writer.member("screen", enum_id(effect.screen));
    }
    void operator()(effects::KeepLook&& effect) {
        text("document", effect.document);
        text("look", effect.look);
    }
    void operator()(effects::SetPageLanguage&& effect) {
        writer.member("language", language_code(effect.language));
    }
};

} // namespace

void write_effect(Effect effect, const Session& session, Blobs& blobs, JsonWriter& writer) {
    writer.begin_object();
    std::visit(
        [&](auto&& each) {
            writer.member("kind", kind_of<std::decay_t<decltype(each)>>);
            Write{session, blobs, writer}(std::move(each));
        },
        std::move(effect)
    );
    writer.end_object();
}

} // namespace tappa::web
