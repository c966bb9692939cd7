#include "cli/graph_against.hpp"
#include "cli/graph_log.hpp"
#include "cli/graph_view.hpp"
#include "cli/json_parts.hpp"
#include "io/json_writer.hpp"
#include "planning/finding_words.hpp"

#include <cstdint>
#include <string_view>

namespace tappa::cli {

namespace {

class Writer {
public:
    Writer(const GraphView& view, Language language)
        : m_view(view), m_graph(view.graph), m_language(language), m_json(JsonLayout::Indented) {}

    std::string json() && {
        m_json.begin_object();
        write_origin();
        write_totals();
        write_touchpoints();
        write_transitions();
        write_bridges();
        write_loops();
        nodes_member("orphans", m_view.analysis.orphans);
        nodes_member("dead_ends", m_view.analysis.dead_ends);
        write_paths("paths_to_goal", m_view.analysis.paths_to_goal);
        write_paths("paths_to_exit", m_view.analysis.paths_to_exit);
        write_handoffs();
        write_findings();
        if (m_view.log)
            log_member(m_json, *m_view.log);
        if (m_view.log && m_view.compared)
            comparison_member(m_json, *m_view.compared, *m_view.log);
        if (m_view.against)
            conformance_member(m_json, m_view, m_language);
        m_json.end_object();
        return m_json.take();
    }

private:
    void write_origin() {
        if (m_view.document)
            document_members(m_json, *m_view.document);
        else
            null_member("document");
        if (const Journey* const journey = m_view.journey()) {
            m_json.key("journey");
            m_json.begin_object();
            m_json.member("id", journey->id.text);
            m_json.member("name", journey->name);
            m_json.end_object();
        } else {
            null_member("journey");
        }
        m_json.member("basis", m_graph.measured ? "measured" : "drawn");
    }

    void write_totals() {
        const Absorption& absorption = m_view.analysis.absorption;
        m_json.member("conversion", absorption.conversion);
        member_or_null(m_json, "expected_steps", absorption.expected_steps);
        member_or_null(m_json, "cases", count_out_of(m_graph, m_graph.start()));
        member_or_null(m_json, "events", count_into_touchpoints(m_graph));
        member_or_null(m_json, "conversions", count_into(m_graph, m_graph.goal()));
        m_json.member("rows_bad", static_cast<std::int64_t>(m_view.rows_bad));
    }

    void write_touchpoints() {
        m_json.key("touchpoints");
        m_json.begin_array();
        for (std::size_t node = 0; node < m_graph.touchpoints.size(); ++node)
            write_touchpoint(node);
        m_json.end_array();
    }

    void write_touchpoint(std::size_t node) {
        const GraphTouchpoint& touchpoint = m_graph.touchpoints[node];
        const GraphAnalysis& analysis = m_view.analysis;
        const TouchpointFlow& flow = analysis.absorption.touchpoints[node];
        m_json.begin_object();
        m_json.member("id", touchpoint.id);
        m_json.member("name", touchpoint.name);
        member_or_null(
            m_json,
            "stage",
            touchpoint.stage ? std::optional<std::string_view>(enum_id(*touchpoint.stage))
                             : std::nullopt
        );
        member_or_null(m_json, "visits", flow.visits);
        m_json.member("reach", flow.reach);
        m_json.member("drop_off", flow.drop_off);
        m_json.member("conversion_from_here", flow.conversion_from_here);
        member_or_null(m_json, "removal_effect", flow.removal_effect);
        member_or_null(m_json, "credit", flow.credit);
        member_or_null(m_json, "shapley", flow.shapley);
        member_or_null(m_json, "leverage", flow.leverage);
        m_json.member("betweenness", analysis.betweenness[node]);
        m_json.member("dominator", static_cast<bool>(analysis.dominators[node]));
        m_json.member("articulation", static_cast<bool>(analysis.fragile.articulation[node]));
        member_or_null(m_json, "repeats", flow.repeats);
        m_json.end_object();
    }

    void write_transitions() {
        m_json.key("transitions");
        m_json.begin_array();
        for (const GraphLink& link : m_graph.links) {
            m_json.begin_object();
            m_json.member("from", node_id(m_graph, link.from));
            m_json.member("to", node_id(m_graph, link.to));
            member_or_null(m_json, "count", link.count);
            m_json.member("probability", link.probability);
            m_json.end_object();
        }
        m_json.end_array();
    }

    void write_bridges() {
        m_json.key("bridges");
        m_json.begin_array();
        for (const auto& [from, to] : m_view.analysis.fragile.bridges) {
            m_json.begin_object();
            m_json.member("from", node_id(m_graph, from));
            m_json.member("to", node_id(m_graph, to));
            m_json.end_object();
        }
        m_json.end_array();
    }

    void write_loops() {
        m_json.key("loops");
        m_json.begin_array();
        for (const std::vector<std::size_t>& loop : m_view.analysis.loops) {
            m_json.begin_object();
            nodes_member("touchpoints", loop);
            m_json.end_object();
        }
        m_json.end_array();
    }

    void write_paths(std::string_view name, const std::vector<LikelyPath>& paths) {
        m_json.key(name);
        m_json.begin_array();
        for (const LikelyPath& path : paths) {
            m_json.begin_object();
            nodes_member("touchpoints", path.touchpoints);
            m_json.member("probability", path.probability);
            m_json.end_object();
        }
        m_json.end_array();
    }

    void write_handoffs() {
        m_json.key("handoffs");
        m_json.begin_object();
        member_or_null(m_json, "department_changes", m_view.analysis.handoffs.department_changes);
        member_or_null(m_json, "channel_switches", m_view.analysis.handoffs.channel_switches);
        m_json.end_object();
    }

    void write_findings() {
        m_json.key("findings");
        m_json.begin_array();
        for (const Finding& finding : findings_of(m_view)) {
            m_json.begin_object();
            m_json.member("kind", enum_id(finding.kind));
            m_json.member("text", finding_sentence(finding, m_graph, m_view.journey(), m_language));
            nodes_member("touchpoints", finding.touchpoints);
            member_or_null(m_json, "value", finding.value);
            const auto& interval = finding.interval;
            pair_or_null(
                m_json,
                "interval",
                interval ? std::optional<double>(interval->low) : std::nullopt,
                interval ? std::optional<double>(interval->high) : std::nullopt
            );
            m_json.member("evidence", enum_id(finding.evidence));
            m_json.member("step", enum_id(finding.step));
            m_json.end_object();
        }
        m_json.end_array();
    }

    void nodes_member(std::string_view name, const std::vector<std::size_t>& nodes) {
        m_json.key(name);
        m_json.begin_array();
        for (const std::size_t node : nodes)
            m_json.value(node_id(m_graph, node));
        m_json.end_array();
    }

    void null_member(std::string_view name) {
        m_json.key(name);
        m_json.null();
    }

    const GraphView& m_view;
    const JourneyGraph& m_graph;
    Language m_language;
    JsonWriter m_json;
};

} // namespace

std::string json_from_graph(const GraphView& view, Language language) {
    return Writer(view, language).json();
}

} // namespace tappa::cli
