// Prints the needed answers and the confidence sequence of every case on standard input; see
// outcome_reference.py.

#include "planning/confidence_sequence.hpp"
#include "planning/metric_outcome.hpp"
#include "planning/needed_answers.hpp"
#include "reference/dump.hpp"

using namespace tappa;
using namespace tappa::test;

namespace {

void print_interval(const std::optional<SequenceInterval>& interval) {
    if (interval)
        print("interval", interval->low, interval->high);
    else
        print("interval", "-", "-");
}

// share <before> <after> <yes> <answers>
void print_share(const std::vector<double>& numbers) {
    print("needed", answers_for_shares(numbers.at(0), numbers.at(1)));
    print_interval(share_sequence(numbers.at(2), numbers.at(3)));
}

// scale <change> <variance before> <variance after> <mean> <answers> <least> <most>
void print_scale(const std::vector<double>& numbers) {
    print("needed", answers_for_means(numbers.at(0), numbers.at(1), numbers.at(2)));
    print_interval(scale_sequence(numbers.at(3), numbers.at(4), numbers.at(5), numbers.at(6)));
}

// series <change> <standard deviation> <mean> <squares> <readings>
void print_series(const std::vector<double>& numbers) {
    print("needed", readings_for_mean(numbers.at(0), numbers.at(1)));
    print_interval(series_sequence(numbers.at(2), numbers.at(3), static_cast<int>(numbers.at(4))));
}

// always <baseline> <target> <least>: a metric on the scale that begins there
void print_always(const std::vector<double>& numbers) {
    PlanMetric metric;
    metric.kind = numbers.at(2) < 0 ? MetricKind::Nps : MetricKind::Ces;
    metric.baseline = numbers.at(0);
    metric.target = numbers.at(1);
    metric.better = numbers.at(1) > numbers.at(0) ? Direction::Up : Direction::Down;
    const auto needed = metric_outcome(metric, {}).needed.value();
    print("needed", needed.once);
    print("always", needed.always);
}

} // namespace

int main() {
    while (const auto words = next_words()) {
        std::vector<double> numbers;
        for (std::size_t i = 1; i < words->size(); ++i)
            numbers.push_back(std::stod((*words)[i]));
        if (words->front() == "share")
            print_share(numbers);
        else if (words->front() == "scale")
            print_scale(numbers);
        else if (words->front() == "always")
            print_always(numbers);
        else
            print_series(numbers);
        print("end");
    }
}
