#include "mining/columns.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <string>
#include <vector>

using namespace tappa;

namespace {

constexpr LogColumn all_columns[] = {
    LogColumn::Case,
    LogColumn::Activity,
    LogColumn::Timestamp,
    LogColumn::Channel,
    LogColumn::Department,
    LogColumn::Segment,
    LogColumn::Goal};

// "case=0 activity=2", in the order of LogColumn.
std::string places(const LogColumns& columns) {
    std::string text;
    for (const LogColumn column : all_columns)
        if (const std::optional<ColumnGuess>& guess = columns.at(column))
            text += (text.empty() ? "" : " ") + std::string(enum_id(column)) + "="
                + std::to_string(guess->place);
    return text;
}

} // namespace

TEST_CASE("columns are found by name in any order and any case") {
    CHECK(
        places(columns_by_name(
            {"goal", "Segment", " TIMESTAMP ", "department", "channel", "activity", "Case"}
        ))
        == "case=6 activity=5 timestamp=2 channel=4 department=3 segment=1 goal=0"
    );
    CHECK(
        places(columns_by_name(
            {"case:concept:name", "concept:name", "time:timestamp", "org:group", "cost"}
        ))
        == "case=0 activity=1 timestamp=2 department=3"
    );
    CHECK(
        places(columns_by_name(
            {"ID_Caso", "Attività", "Data e ora", "Canale", "Reparto", "Segmento", "Obiettivo"}
        ))
        == "case=0 activity=1 timestamp=2 channel=3 department=4 segment=5 goal=6"
    );
    CHECK(
        places(columns_by_name({"CaseID", "event-name", "DateTime"}))
        == "case=0 activity=1 timestamp=2"
    );
    CHECK(
        places(columns_by_name(
            {"case:concept:name", "concept:name", "time:timestamp", "case:goal", "case:segment"}
        ))
        == "case=0 activity=1 timestamp=2 segment=4 goal=3"
    );
    CHECK(places(columns_by_name({"a", "", "b"})).empty());
    CHECK(places(columns_by_name({})).empty());
}

TEST_CASE("the surest name wins, of equal ones the first column") {
    const LogColumns columns =
        columns_by_name({"date", "customer id", "case", "case", "timestamp", "activity"});
    CHECK(places(columns) == "case=2 activity=5 timestamp=4");
    CHECK(columns.at(LogColumn::Case)->confidence == 1);
    CHECK(columns_by_name({"date"}).at(LogColumn::Timestamp)->confidence < 1);
}

TEST_CASE("columns without a known name are found by what they hold") {
    const LogColumns columns = recognised_columns(
        {"x", "y", "z", "rating"},
        {{"open", "k1", "2026-05-13", "1"},
         {"open", "k2", "2026-05-14", "2"},
         {"close", "k1", "2026-05-15", "3"},
         {"close", "k2", "2026-05-16", "4"},
         {"open", "k3", "2026-05-17", "5"},
         {"close", "k3"}}
    );
    CHECK(places(columns) == "case=1 activity=0 timestamp=2");
    for (const LogColumn column : {LogColumn::Case, LogColumn::Activity, LogColumn::Timestamp}) {
        CHECK(columns.at(column)->confidence <= 0.6);
        CHECK_FALSE(columns.at(column)->by_name);
    }
    CHECK(places(recognised_columns({"x"}, {{"5"}, {"7"}})).empty());
    CHECK(places(recognised_columns({}, {})).empty());
}

TEST_CASE("what changes within a case is the activity, not who the customer is nor yes and no") {
    std::vector<std::vector<std::string>> rows;
    constexpr std::array steps{"seen", "basket", "bought", "sent"};
    for (int customer = 0; customer < 8; ++customer)
        for (std::size_t step = 0; step < steps.size(); ++step)
            rows.push_back(
                {customer % 2 == 0 ? "web" : "app",
                 customer % 3 == 0 ? "new" : "known",
                 "A-" + std::to_string(customer),
                 steps.at(step),
                 "0" + std::to_string(step + 1) + ".03.2026 10:00",
                 std::to_string(1'000 + 37 * static_cast<int>(rows.size())),
                 step == 2 ? "yes" : "no"}
            );
    std::vector<std::string> heads{"c", "t", "n", "w", "d", "sum", "paid"};
    const LogColumns columns = recognised_columns(heads, rows);
    CHECK(places(columns) == "case=2 activity=3 timestamp=4 goal=6");
    CHECK(columns.at(LogColumn::Goal)->confidence <= 0.6);
    for (std::vector<std::string>& row : rows)
        row.emplace_back(row[0] == "web" ? "1" : "0");
    heads.emplace_back("mail");
    CHECK(places(recognised_columns(heads, rows)) == "case=2 activity=3 timestamp=4");
}

TEST_CASE("in the first rows of a large log every case may come once") {
    std::vector<std::vector<std::string>> rows;
    for (int row = 0; row < 40; ++row)
        rows.push_back(
            {std::vector<std::string>{"seen", "basket", "bought"}.at(
                 static_cast<std::size_t>(row % 3)
             ),
             "2026-05-13T09:" + std::to_string(10 + row),
             "A-" + std::to_string(row)}
        );
    CHECK(places(recognised_columns({"w", "d", "n"}, rows)) == "case=2 activity=0 timestamp=1");
}

TEST_CASE("a column chosen by hand is no longer what it was taken for") {
    const LogColumns found = columns_by_name({"case", "activity", "timestamp"});
    CHECK(places(remapped(found, LogColumn::Case, 1)) == "case=1 timestamp=2");
    CHECK(
        places(remapped(found, LogColumn::Channel, 5)) == "case=0 activity=1 timestamp=2 channel=5"
    );
    CHECK(places(remapped(found, LogColumn::Case, std::nullopt)) == "activity=1 timestamp=2");
}
