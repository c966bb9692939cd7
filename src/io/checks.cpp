#include "io/checks.hpp"

#include <algorithm>

namespace tappa {

std::vector<std::size_t> find_cycle(const std::vector<std::vector<std::size_t>>& targets) {
    enum class Mark : char { New, OnPath, Done };
    std::vector<Mark> marks(targets.size(), Mark::New);
    std::vector<std::size_t> path;
    std::vector<std::size_t> next; // which target of each node on the path comes next
    for (std::size_t root = 0; root < targets.size(); ++root) {
        if (marks[root] != Mark::New)
            continue;
        path.assign(1, root);
        next.assign(1, 0);
        marks[root] = Mark::OnPath;
        while (!path.empty()) {
            const std::size_t node = path.back();
            if (next.back() == targets[node].size()) {
                marks[node] = Mark::Done;
                path.pop_back();
                next.pop_back();
                continue;
            }
            const std::size_t target = targets[node][next.back()++];
            if (marks[target] == Mark::OnPath)
                return {std::find(path.begin(), path.end(), target), path.end()};
            if (marks[target] == Mark::Done)
                continue;
            marks[target] = Mark::OnPath;
            path.push_back(target);
            next.push_back(0);
        }
    }
    return {};
}

} // namespace tappa
