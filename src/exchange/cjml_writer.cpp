#include "exchange/cjml_writer.hpp"

#include "base/xml_text.hpp"
#include "texts/names.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tappa {

namespace {

constexpr std::string_view customer_id = "customer";

class Writer {
public:
    explicit Writer(const JourneyExport& what) : m_what(what) {
        const auto& all = what.journey.touchpoints;
        m_is_actual = std::any_of(all.begin(), all.end(), [](const Touchpoint& touchpoint) {
            return touchpoint.emotion.has_value();
        });
        for (const Touchpoint& touchpoint : all) {
            const std::string& name = provider_of(touchpoint);
            if (m_places.emplace(name, m_providers.size()).second)
                m_providers.push_back(name);
        }
    }

    std::string run() {
        m_xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        open("CJML", attribute("version", "2.0"));
        open(m_is_actual ? "actualJourney" : "plannedJourney");
        element("journeyID", m_what.journey.id.text);
        if (!m_what.journey.name.empty())
            element("journeyTitle", m_what.journey.name);
        phases();
        actors();
        open("touchpoints");
        for (const JourneyStage stage : all_of<JourneyStage>())
            for (const Touchpoint* each : touchpoints_of(m_what.journey, stage))
                touchpoint(*each);
        while (!m_open.empty())
            close();
        return std::move(m_xml);
    }

private:
    [[nodiscard]] const std::string& provider_of(const Touchpoint& touchpoint) const {
        return touchpoint.department.empty() ? m_what.organisation : touchpoint.department;
    }

    [[nodiscard]] std::string provider_id(const std::string& name) const {
        return "provider-" + std::to_string(m_places.at(name) + 1);
    }

    static std::string attribute(std::string_view name, std::string_view value) {
        return " " + std::string(name) + "=\"" + xml_escaped(value) + "\"";
    }

    void indent() { m_xml.append(m_open.size() * 2, ' '); }

    void open(std::string_view name, const std::string& attributes = {}) {
        indent();
        m_xml += "<" + std::string(name) + attributes + ">\n";
        m_open.push_back(name);
    }

    void close() {
        const std::string_view name = m_open.back();
        m_open.pop_back();
        indent();
        m_xml += "</" + std::string(name) + ">\n";
    }

    void element(std::string_view name, std::string_view text) {
        indent();
        m_xml +=
            "<" + std::string(name) + ">" + xml_escaped(text) + "</" + std::string(name) + ">\n";
    }

    void empty(std::string_view name, const std::string& attributes) {
        indent();
        m_xml += "<" + std::string(name) + attributes + "/>\n";
    }

    void phases() {
        open("journeyPhases");
        for (const JourneyStage stage : all_of<JourneyStage>()) {
            if (touchpoints_of(m_what.journey, stage).empty())
                continue;
            open("journeyPhase", attribute("phaseID", enum_id(stage)));
            element("phaseName", name_of(stage, m_what.language));
            close();
        }
        close();
    }

    void actors() {
        open("actors");
        open("endUser", attribute("actorID", customer_id));
        element("actorName", m_what.customer);
        close();
        for (const std::string& name : m_providers) {
            open("serviceProvider", attribute("actorID", provider_id(name)));
            element("companyName", name);
            close();
        }
        close();
    }

    void side(
        std::string_view name, std::string_view id, std::string_view label, const std::string& text
    ) {
        open(name);
        empty("refersTo", attribute("actorIDref", id));
        element(label, text);
        close();
    }

    void touchpoint(const Touchpoint& touchpoint) {
        open(m_is_actual ? "actualCommunicationPoint" : "plannedCommunicationPoint");
        element("touchpointID", touchpoint.id.text);
        empty("belongsTo", attribute("phaseIDref", enum_id(touchpoint.stage)));
        side("initiator", customer_id, "initiatorLabel", touchpoint.name);
        side("receiver", provider_id(provider_of(touchpoint)), "receiverLabel", "");
        if (!touchpoint.channel.empty()) {
            open("channel");
            element("channelName", touchpoint.channel);
            close();
        }
        if (!touchpoint.notes.empty())
            element("comment", touchpoint.notes);
        if (touchpoint.emotion) {
            open("touchpointExperience");
            element("experienceRating", std::to_string(*touchpoint.emotion + 3));
            close();
        }
        close();
    }

    const JourneyExport& m_what;
    bool m_is_actual = false;
    std::vector<std::string> m_providers; // in the order of the touchpoints
    std::unordered_map<std::string, std::size_t> m_places;
    std::vector<std::string_view> m_open;
    std::string m_xml;
};

} // namespace

std::string cjml_from_journey(const JourneyExport& what) {
    return Writer(what).run();
}

} // namespace tappa
