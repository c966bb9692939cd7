#pragma once

#include "app/action.hpp"
#include "app/derived/derived.hpp"
#include "graph/figures.hpp"
#include "graph/neighbours.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/graph_lists.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tappa::ui {

// What all parts of the graph's screen draw from. The figures may be those of the journey before
// its last change, so a touchpoint of theirs need not be there any more.
struct GraphPage {
    const State& state;
    const Derived& derived;
    const Journey& journey;
    const GraphFigures& figures;
    GraphLists& lists;
    bool panels_beside = false; // what is chosen shows beside the figures, else above
    // Else nothing that rests on conversion is told.
    bool counts_match = !has_uneven_counts(figures.findings);

    [[nodiscard]] const GraphLook& look() const { return state.session.graph; }
    // Where the journey has them: the paths of the customers one looks at.
    [[nodiscard]] const Shared<JourneyVariants>& shared_variants() const {
        return derived.paths_of(look().variants.group);
    }
    [[nodiscard]] const JourneyVariants& variants() const { return *shared_variants(); }
    // Whether anybody in the log reached the goal, be it nobody of the group.
    [[nodiscard]] bool has_goal() const { return (*journey.variants)->conversions > 0; }
    [[nodiscard]] GroupChoice group() const {
        return known_choice(**journey.variants, look().variants.group);
    }
    [[nodiscard]] const TouchpointFlow& flow(std::size_t node) const {
        return figures.analysis.absorption.touchpoints[node];
    }
};

// A phone has the list: its window is smaller than any picture.
[[nodiscard]] bool shows_picture(const Ui&, const GraphLook&);
[[nodiscard]] bool shows_variants(const GraphLook&);

// What of the graph the person wants to see (graph_shown.cpp).
[[nodiscard]] const ShownPart& shown_part_of(const GraphPage&);
void graph_shown_ui(Ui&, const GraphPage&);
// Whether there is enough to leave some out; the sliders for that, in two columns of the caller's;
// and what they leave out, where they do.
[[nodiscard]] bool may_hide_some(const GraphPage&);
void graph_shown_sliders_ui(Ui&, const GraphPage&);
// "rare touchpoints or transitions left out; still there: 97% of visits, 92% of customers, …"
[[nodiscard]] std::string graph_still_shown(const Ui&, const GraphPage&);
void graph_hidden_ui(Ui&, const GraphPage&);

void graph_findings_ui(Ui&, const GraphPage&);
// How many name the touchpoint, which leads to the first of them: these show, however many there
// are.
void graph_findings_about_ui(Ui&, const GraphPage&, std::size_t node);
// How many there are and what to do first, which leads to them.
void graph_first_finding_ui(Ui&, const GraphPage&);
void graph_what_if_ui(Ui&, const GraphPage&);
// In sight with all of the picture, where there is room. Height 0: it stands in the page.
[[nodiscard]] float what_if_foot_height(const Ui&, const GraphLook&);
void what_if_foot_ui(Ui&, const GraphPage&, Region);
void graph_touchpoint_ui(Ui&, const GraphPage&); // the selected one; nothing where none is
void graph_way_ui(Ui&, const GraphPage&);        // the chosen one; likewise
// How far customers get, and a touchpoint among its neighbours: what a phone has for the picture.
void graph_around_ui(Ui&, const GraphPage&);
void graph_against_ui(Ui&, const GraphPage&); // where there is another journey
void graph_table_ui(Ui&, const GraphPage&);
void graph_transitions_ui(Ui&, const GraphPage&);
// Which paths are listed: of whom, how they end, in which order. A phone folds all of it behind one
// button (graph_variant_filters.cpp).
void graph_variant_choices_ui(Ui&, const GraphPage&);
[[nodiscard]] FieldOptions variant_choice(const Ui&, float width); // a phone's has all there is
// Whose paths are listed, with whom these are compared, and how long they took; what of it an
// imported log has not told (graph_variant_groups.cpp).
void graph_variant_groups_ui(Ui&, const GraphPage&);
// Why there is no group to choose, or nobody in the chosen one; what is to be known of it.
void graph_variant_groups_none_ui(Ui&, const GraphPage&);
void graph_variant_groups_note_ui(Ui&, const GraphPage&);
// The segment, the period, the group compared with: what of them is chosen.
[[nodiscard]] std::vector<std::string> variant_group_words(const Ui&, const GraphPage&);
void graph_variant_comparison_ui(Ui&, const GraphPage&);
void graph_variants_left_ui(Ui&, const GraphPage&); // what is counted, and not to be seen in the
                                                    // list
void graph_variant_times_ui(Ui&, const GraphPage&);
// The chosen path of customers: its times, and how it compares (graph_variant.cpp). `place`: of the
// page's variants.
void graph_variant_ui(Ui&, const GraphPage&, std::size_t place);
void graph_marked_path_ui(Ui&, const GraphPage&); // says which one is marked; nothing without

inline constexpr std::string_view selected_key =
    "graph-selected"; // the heading of the chosen touchpoint's card
// What can have the focus in the card of the chosen way: its heading and its numbers.
inline constexpr std::string_view way_heading_key = "graph-way";
inline constexpr std::string_view picture_top_key = "colour"; // what stands above the picture
inline constexpr std::string_view way_count_key = "way-count";
inline constexpr std::string_view way_share_key = "way-share";
// What opens a way in the list that a phone has of them.
[[nodiscard]] std::string way_row_key(const WayEnds&);
// What would be: it comes into sight with the question.
inline constexpr std::string_view what_if_result_key = "what-if-result";
inline constexpr std::string_view around_key =
    "graph-around"; // the touchpoint among its neighbours
// --- Into the plan (graph_plan.cpp) ---
struct Plannable {
    const std::string& id; // finding_source.hpp
    const std::string& title;
    NodeId group = 0; // that stands for it, under plannable_key
};
[[nodiscard]] std::string plannable_key(const std::string& id);
// The buttons that put it into the plan or decide against it, or what became of it; in a flow.
// Returns whether to ask why it was decided against: graph_why_not_ui does.
[[nodiscard]] bool graph_plan_ui(Ui&, const GraphPage&, const Plannable&);
void graph_why_not_ui(Ui&, const GraphPage&, const std::string& id);

// The chosen way's field for the number that the other ways from there have: how many customers, or
// their share.
[[nodiscard]] std::string_view way_number_key(const Journey&, const TouchpointId& from);

// More rows than one reads wait behind a button; more than a frame has time for are to be searched.
inline constexpr std::size_t most_graph_rows = 60;
inline constexpr std::size_t graph_rows_on_phone = 8; // where all stands below one another
inline constexpr std::size_t most_graph_rows_unfolded = 400;
// How many of `count` rows show; call graph_more_rows_ui() after them.
[[nodiscard]] std::size_t shown_graph_rows(const Ui&, std::string_view key, std::size_t count);
void graph_more_rows_ui(Ui&, std::string_view key, std::size_t count);

// --- Words and numbers (graph_words.cpp) ---
[[nodiscard]] const Touchpoint* touchpoint_at(const GraphPage&, std::size_t node);
[[nodiscard]] std::string node_name(const Ui&, const GraphPage&, std::size_t node);
[[nodiscard]] std::string percent(const Ui&, double share);
[[nodiscard]] std::string whole(const Ui&, double count); // "13,087"
// "34% · 826"; how many there are only where they were counted.
[[nodiscard]] std::string neighbour_words(const Ui&, const Neighbour&);
// "Search → Account page ×2 → Application".
[[nodiscard]] std::string path_words(const Ui&, const Journey&, const PathIds&);
// The kept path of these touchpoints; nothing where there is none.
[[nodiscard]] std::optional<std::size_t> variant_place(const JourneyVariants&, const PathIds&);
// A number that rests on conversion, where counts match.
[[nodiscard]] std::optional<double> of_conversion(const GraphPage&, const std::optional<double>&);
[[nodiscard]] std::string percent_or_dash(const Ui&, const std::optional<double>& share);
[[nodiscard]] std::string number_or_dash(const Ui&, const std::optional<double>&, int decimals);
// All that the journey states, looked up once.
[[nodiscard]] const StatedWays& stated_ways(const GraphPage&);
// Whether a stated way has nobody on it, as a new one beside counted ways begins.
[[nodiscard]] bool is_without_customers(const Journey&, const WayEnds&);
// The customers who start, where they were counted.
[[nodiscard]] std::optional<double> customers(const GraphPage&);
[[nodiscard]] bool is_counted(const GraphPage&); // on any link
// The share of those at a touchpoint who leave there.
[[nodiscard]] double abandonment_at(const JourneyGraph&, std::size_t node);
[[nodiscard]] bool is_few(const std::optional<double>& count);
// "12% to 38%": of a share that so many customers are, where it is known of how many.
[[nodiscard]] std::string interval_words(const Ui&, Text words, double count, double share);
// "20% (fewer than 30 customers; 95% interval 9.5% to 37%)"
[[nodiscard]] std::string few_with_interval(const Ui&, double count, double share);
[[nodiscard]] bool is_found(const std::string& folded_words, const std::string& name);

template <auto Member, typename Value>
void look_at_graph(Ui& ui, Value value) {
    ui.send(actions::LookAtGraph{Set<Member>{std::move(value)}});
}
// Selects it, and shows its card.
void select_in_graph(Ui&, const TouchpointId&);

} // namespace tappa::ui
