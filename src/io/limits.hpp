#pragma once

#include <cstddef>
#include <cstdint>

// What a file may hold. Forms use the same numbers, so that what a person can enter can also be
// opened again; docs/FORMAT.md lists them for people who write tools.
namespace tappa::limits {

struct Range {
    double least;
    double most;
};

struct Count {
    std::size_t least;
    std::size_t most;
};

// The bytes of a file, before anything is parsed.
// 500 people answering 200 questions are some 20 MB before anybody has written a note.
inline constexpr std::size_t document_bytes = 50'000'000;
inline constexpr std::size_t content_bytes = 5'000'000; // questionnaires, catalogues, knowledge
inline constexpr std::size_t archive_documents = 1'000; // nobody keeps as many on one device
// A table that is imported, and all documents of an archive: a log of two million events is some
// 100 MB.
inline constexpr std::size_t table_bytes = 200'000'000;
inline constexpr std::size_t log_bytes = 2'000'000'000; // on the command line
inline constexpr std::size_t table_columns = 1'000;
// Of an activity, touchpoint, channel, department or segment in a table. What is longer is a quote
// that nobody closed, or a text of another column.
inline constexpr std::size_t name_bytes = 2'000;
inline constexpr std::size_t workbook_cells = 5'000'000; // of a sheet that is imported
inline constexpr std::size_t depth = 32;
inline constexpr std::size_t values = 1'000'000;     // in one file
inline constexpr std::size_t xml_elements = 200'000; // in one file
inline constexpr std::size_t number_characters = 64;
// Powers of ten a number may reach. RapidJSON 1.1.0 reads outside its table of powers for numbers
// far below 1e-300 (its issue 1251); nothing we count comes near either end.
inline constexpr int number_exponent = 200;

// Texts, in code points.
inline constexpr std::size_t id = 64;
inline constexpr std::size_t title = 200; // names, titles, roles, units, channels
inline constexpr std::size_t email = 254; // the longest that mail allows (RFC 5321)
inline constexpr std::size_t radar_label = 14;
inline constexpr std::size_t practice_name = 60;
inline constexpr std::size_t paragraph = 2'000; // help, descriptions, links
inline constexpr std::size_t notes = 10'000;
inline constexpr std::size_t picture = 60'000; // in base64: some 45 kB
inline constexpr int picture_width = 320;      // pixels
inline constexpr int picture_height = 240;

// Lists.
inline constexpr std::size_t respondents = 1'000;
inline constexpr std::size_t answers = 100'000;
inline constexpr std::size_t agreed_levels = 10'000;
inline constexpr std::size_t capabilities = 100;
inline constexpr std::size_t questions = 1'000;
inline constexpr std::size_t personas = 200;
inline constexpr std::size_t segments = personas; // of customers
inline constexpr std::size_t journeys = 200;
inline constexpr std::size_t touchpoints = 10'000; // of one journey; so are the next three
inline constexpr std::size_t pain_points = 10'000;
inline constexpr std::size_t opportunities = 10'000;
inline constexpr std::size_t transitions = 100'000;
inline constexpr std::size_t variants = 200; // paths of customers; so many of one journey
inline constexpr std::size_t variant_steps = 100;
// Whose paths they were: so many segments and periods, each with one more for all others.
inline constexpr std::size_t variant_segments = 8;
inline constexpr std::size_t variant_periods = 12;
inline constexpr std::size_t variant_groups =
    (variant_segments + 1) + (variant_periods + 1) + (variant_segments + 1) * (variant_periods + 1);
inline constexpr std::size_t crossed_variants = 20;   // kept of a segment within a period
inline constexpr std::size_t causes = 200;            // of one pain point
inline constexpr std::size_t quotes = 10'000;         // of one journey
inline constexpr std::size_t quote_links = 200;       // touchpoints of one quote; pain points too
inline constexpr std::size_t log_activities = 10'000; // whose choices a journey keeps
inline constexpr std::size_t actions = 2'000;
inline constexpr std::size_t owners = 2'000; // whose capacity a plan knows
inline constexpr std::size_t special_days = 1'000;
inline constexpr std::size_t milestones = 200;
inline constexpr std::size_t per_action = 50;  // sources, metrics, reductions and the like
inline constexpr std::size_t readings = 1'000; // of one metric
inline constexpr std::size_t updates = 1'000;  // of one action
inline constexpr std::size_t decisions = 10'000;
inline constexpr std::size_t evidence_prompts = 20;
inline constexpr std::size_t terms = 1'000; // of the glossary
inline constexpr std::size_t pages = 200;   // of knowledge
inline constexpr std::size_t articles = 100;
inline constexpr std::size_t per_page = 50; // paragraphs, metrics, terms; and links of a term

// Numbers.
inline constexpr Range level{1, 5};
inline constexpr Range step_from{1, 4};
inline constexpr Range step_to{2, 5};
inline constexpr Range gate{2, 5};
inline constexpr Range scale{1, 5}; // importance, severity
inline constexpr Range emotion{-2, 2};
inline constexpr Range share{0, 1};
inline constexpr Range percent{0, 100};       // of an action's work that is done
inline constexpr Range quantity{0, 1e12};     // customers a month, cases
inline constexpr Range measured{-1e12, 1e12}; // baselines, targets and readings
inline constexpr Range answer_count{1, 1e9};  // that a reading rests on
inline constexpr Range money{0, 1e12};        // costs, in the document's currency
inline constexpr Range median_minutes{0, 1e9};
inline constexpr Range variant_segment{0, variant_segments}; // the last one: all others
inline constexpr Range variant_period{0, variant_periods};
inline constexpr Range variant_group{0, variant_groups - 1};
inline constexpr Range weight{0, 100};
inline constexpr Range question_weight{0.01, 100}; // more than nothing
inline constexpr Range effort_days{0.01, 10'000};
inline constexpr Range duration_weeks{0.01, 1'000};
inline constexpr Range days_per_week{0.01, 10'000}; // person-days that fit into a week
inline constexpr Range revision{1, 1'000'000};
inline constexpr Range minutes{1, 1'440};
inline constexpr Range session_gap_hours{0, 8'760}; // a year

} // namespace tappa::limits
