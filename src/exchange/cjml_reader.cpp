#include "exchange/cjml_reader.hpp"

#include "base/text.hpp"
#include "io/limits.hpp"
#include "io/text_encoding.hpp"
#include "io/xml_tree.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

template <std::size_t count>
bool is_one_of(std::string_view name, const std::array<std::string_view, count>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 2> journey_names{"plannedJourney", "actualJourney"};
constexpr std::array<std::string_view, 4> touchpoint_names{
    "plannedCommunicationPoint", "plannedAction", "actualCommunicationPoint", "actualAction"};
// What is read, or says nothing of its own.
constexpr std::array<std::string_view, 5> journey_parts{
    "journeyID", "journeyTitle", "journeyPhases", "actors", "touchpoints"};
constexpr std::array<std::string_view, 9> touchpoint_parts{
    "touchpointID",
    "belongsTo",
    "initiator",
    "receiver",
    "channel",
    "comment",
    "message",
    "compliance",
    "touchpointExperience"};

// The customer's journey, read element by element; what has no place is left out by its name.
class JourneyReader {
public:
    JourneyReader(const XmlTree& tree, const XmlElement& element, ForeignFile& file)
        : m_tree(tree), m_element(element), m_file(file) {}

    // False when it has more touchpoints than a journey may.
    bool read() {
        m_journey.title = text_of(m_element, "journeyTitle");
        if (m_journey.title.empty())
            m_journey.title = text_of(m_element, "journeyID");
        leave_out_others(m_element, journey_parts);
        read_actors();
        read_phases();
        if (const XmlElement* list = m_tree.child(m_element, "touchpoints")) {
            for (const XmlElement* each : m_tree.children(*list)) {
                if (is_one_of(each->name, touchpoint_names))
                    read_touchpoint(*each);
                else
                    leave_out(m_file, std::string(each->name));
            }
        }
        leave_out_empty_phases();
        if (m_journey.touchpoints.size() > limits::touchpoints)
            return false;
        if (m_journey.touchpoints.empty())
            leave_out(
                m_file, m_journey.title.empty() ? std::string(m_element.name) : m_journey.title
            );
        else
            m_file.journeys.push_back(std::move(m_journey));
        return true;
    }

private:
    // Trimmed; empty where there is no such element.
    [[nodiscard]] std::string text_of(const XmlElement& of, std::string_view name) const {
        const XmlElement* found = m_tree.child(of, name);
        return found ? std::string(trimmed(found->text)) : std::string();
    }

    [[nodiscard]] bool is_empty(const XmlElement& element) const {
        return trimmed(element.text).empty() && element.attributes.empty()
            && element.first_child == XmlElement::none;
    }

    template <std::size_t count>
    void leave_out_others(const XmlElement& of, const std::array<std::string_view, count>& known) {
        for (const XmlElement* each = m_tree.at(of.first_child); each;
             each = m_tree.at(each->next_sibling))
            if (!is_one_of(each->name, known) && !is_empty(*each))
                leave_out(m_file, std::string(each->name));
    }

    static std::string id_of(const XmlElement& element) {
        const std::string_view id = attribute(element, "actorID");
        return std::string(trimmed(id.empty() ? attribute(element, "actorIDref") : id));
    }

    // The first end user is the customer; further ones are parties as others are.
    void read_actors() {
        const XmlElement* const list = m_tree.child(m_element, "actors");
        if (!list)
            return;
        constexpr std::array<std::string_view, 2> known{"actorName", "companyName"};
        for (const XmlElement* each : m_tree.children(*list)) {
            const std::string id = id_of(*each);
            std::string name = text_of(*each, "actorName");
            if (name.empty())
                name = text_of(*each, "companyName");
            if (name.empty())
                name = id;
            leave_out_others(*each, known);
            if (each->name == "endUser" && m_journey.customer.empty()) {
                m_customer_id = id;
                m_journey.customer = name;
            }
            m_actors.emplace(id, std::move(name));
        }
    }

    void read_phases() {
        const XmlElement* const list = m_tree.child(m_element, "journeyPhases");
        if (!list)
            return;
        constexpr std::array<std::string_view, 1> known{"phaseName"};
        for (const XmlElement* each : m_tree.children(*list)) {
            const std::string id(trimmed(attribute(*each, "phaseID")));
            const std::string name = text_of(*each, "phaseName");
            leave_out_others(*each, known);
            m_phases.emplace(id.empty() ? name : id, Phase{name.empty() ? id : name, {}});
        }
    }

    // Phases are numbered as touchpoints come to them: some programs list them in any order.
    std::optional<std::size_t> section_of(const XmlElement& touchpoint) {
        const XmlElement* const belongs = m_tree.child(touchpoint, "belongsTo");
        const std::string id(belongs ? trimmed(attribute(*belongs, "phaseIDref")) : "");
        if (id.empty())
            return std::nullopt;
        Phase& phase = m_phases.try_emplace(id, Phase{id, {}}).first->second;
        if (!phase.section) {
            phase.section = m_journey.sections.size();
            m_journey.sections.push_back(phase.name);
        }
        return phase.section;
    }

    void leave_out_empty_phases() {
        std::vector<std::string> names;
        for (const auto& [id, phase] : m_phases)
            if (!phase.section && !phase.name.empty())
                names.push_back(phase.name);
        std::sort(names.begin(), names.end());
        for (std::string& name : names)
            leave_out(m_file, std::move(name));
    }

    void read_touchpoint(const XmlElement& element) {
        ForeignTouchpoint touchpoint;
        touchpoint.section = section_of(element);
        const std::string first = label_of(element, "initiator", "initiatorLabel", touchpoint);
        const std::string second = label_of(element, "receiver", "receiverLabel", touchpoint);
        touchpoint.name = first.empty() ? second : first;
        if (touchpoint.name.empty())
            touchpoint.name = text_of(element, "touchpointID");
        if (!first.empty())
            note(touchpoint, ForeignNote::ReceiverLabel, second);
        if (const XmlElement* channel = m_tree.child(element, "channel")) {
            touchpoint.channel = text_of(*channel, "channelName");
            constexpr std::array<std::string_view, 1> known{"channelName"};
            leave_out_others(*channel, known);
        }
        note(touchpoint, ForeignNote::Message, text_of(element, "message"));
        note(touchpoint, ForeignNote::Compliance, text_of(element, "compliance"));
        read_experience(element, touchpoint);
        note(touchpoint, ForeignNote::Plain, text_of(element, "comment"));
        leave_out_others(element, touchpoint_parts);
        m_journey.touchpoints.push_back(std::move(touchpoint));
    }

    // What one side does there; the side becomes a party unless it is the customer.
    std::string label_of(
        const XmlElement& of,
        std::string_view side,
        std::string_view label,
        ForeignTouchpoint& touchpoint
    ) {
        const XmlElement* const found = m_tree.child(of, side);
        if (!found)
            return {};
        if (const XmlElement* refers = m_tree.child(*found, "refersTo")) {
            const std::string id = id_of(*refers);
            const auto actor = m_actors.find(id);
            const std::string& name = actor == m_actors.end() ? id : actor->second;
            auto& parties = touchpoint.parties;
            const bool is_known = std::find(parties.begin(), parties.end(), name) != parties.end();
            const bool is_customer =
                actor == m_actors.end() ? name == m_journey.customer : id == m_customer_id;
            if (!is_customer && !name.empty() && !is_known)
                parties.push_back(name);
        }
        return text_of(*found, label);
    }

    static void note(ForeignTouchpoint& touchpoint, ForeignNote kind, std::string text) {
        if (!text.empty())
            touchpoint.notes.push_back({kind, std::move(text)});
    }

    // Customers rate it themselves, from 1 to 5 (docs/EXCHANGE.md).
    void read_experience(const XmlElement& element, ForeignTouchpoint& touchpoint) {
        const XmlElement* const experience = m_tree.child(element, "touchpointExperience");
        if (!experience)
            return;
        constexpr std::array<std::string_view, 2> known{
            "experienceRating", "experienceDescription"};
        leave_out_others(*experience, known);
        note(touchpoint, ForeignNote::Plain, text_of(*experience, "experienceDescription"));
        const std::string rating = text_of(*experience, "experienceRating");
        if (rating.size() == 1 && rating.front() >= '1' && rating.front() <= '5') {
            touchpoint.emotion = rating.front() - '3';
            touchpoint.evidence = Evidence::Reported;
        } else if (!rating.empty()) {
            m_file.unread_scores.push_back({touchpoint.name, rating});
        }
    }

    struct Phase {
        std::string name;
        std::optional<std::size_t> section;
    };

    const XmlTree& m_tree;
    const XmlElement& m_element;
    ForeignFile& m_file;
    ForeignJourney m_journey;
    std::string m_customer_id;
    std::unordered_map<std::string, std::string> m_actors; // names by id
    std::unordered_map<std::string, Phase> m_phases;
};

} // namespace

bool holds_cjml(std::string_view text) {
    constexpr std::size_t enough = 4'096; // for a declaration and comments
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    text = trimmed(text.substr(0, enough));
    if (!text.starts_with('<'))
        return false;
    for (std::size_t at = text.find("CJML"); at != std::string_view::npos;
         at = text.find("CJML", at + 1)) {
        const std::size_t tag = text.rfind('<', at);
        const std::string_view prefix =
            tag == std::string_view::npos ? "?" : text.substr(tag + 1, at - tag - 1);
        if (prefix.empty() || (prefix.back() == ':' && prefix.find(' ') == std::string_view::npos))
            return true;
    }
    return false;
}

Result<ForeignFile> foreign_from_cjml(std::string& text) {
    if (text.size() > limits::content_bytes)
        return too_large(text.size(), limits::content_bytes);
    make_utf8(text);
    std::string_view content = text;
    if (content.starts_with(byte_order_mark))
        content.remove_prefix(byte_order_mark.size());
    const Result<XmlTree> tree = xml_tree_of(content);
    if (!tree)
        return tree.error();
    const XmlElement& root = tree->root();
    if (root.name != "CJML")
        return Error{
            ErrorCode::NotCjml, line_and_column(content, root.offset), {shown_start(root.name)}};
    ForeignFile file;
    for (const XmlElement* each : tree->children(root)) {
        if (!is_one_of(each->name, journey_names)) {
            leave_out(file, std::string(each->name));
            continue;
        }
        const auto where = [&] { return line_and_column(content, each->offset); };
        if (file.journeys.size() == limits::journeys)
            return Error{ErrorCode::TooManyItems, where(), {std::to_string(limits::journeys)}};
        if (!JourneyReader(*tree, *each, file).read())
            return Error{ErrorCode::TooManyItems, where(), {std::to_string(limits::touchpoints)}};
    }
    if (file.journeys.empty())
        return Error{ErrorCode::NoTouchpoints, line_and_column(content, root.offset), {}};
    return file;
}

} // namespace tappa
