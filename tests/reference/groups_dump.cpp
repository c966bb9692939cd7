// Answers the cases of groups_reference.py: "shares A N1 B N2", "times N1 N2 VALUES…", "adjust
// VALUES…"; one line for each.

#include "base/number.hpp"
#include "mining/two_groups.hpp"

#include <algorithm>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

using namespace tappa;

namespace {

std::vector<Ticks> times_from(std::istream& line, std::size_t count) {
    std::vector<Ticks> times(count);
    for (Ticks& time : times)
        line >> time;
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace

int main() {
    for (std::string text; std::getline(std::cin, text);) {
        std::istringstream line(text);
        std::string kind;
        line >> kind;
        if (kind == "shares") {
            Part first;
            Part second;
            line >> first.count >> first.of >> second.count >> second.of;
            const FindingInterval interval = difference_interval(first, second);
            std::cout << exact_text(fisher_p(first, second)) << ' ' << exact_text(interval.low)
                      << ' ' << exact_text(interval.high);
        } else if (kind == "times") {
            std::size_t first = 0;
            std::size_t second = 0;
            line >> first >> second;
            const std::vector<Ticks> own = times_from(line, first);
            std::cout << exact_text(rank_sum_p(own, times_from(line, second)));
        } else {
            std::vector<double> p;
            for (double value = 0; line >> value;)
                p.push_back(value);
            for (const double value : adjusted_p(p))
                std::cout << exact_text(value) << ' ';
        }
        std::cout << '\n';
    }
}
