#include "app/jobs/intervals.hpp"

#include "app/texts.hpp"

#include <array>

namespace tappa {

namespace {

DocumentRevision revision_of(const State& state) {
    return {state.document.id, state.revision};
}

bool shows_intervals(const Session& session) {
    return session.screen == Screen::Insights || session.screen == Screen::Report
        || session.overlay == Overlay::HowComputed;
}

bool has_failed(const State& state) {
    return state.intervals.failure && state.intervals.failure_of == revision_of(state);
}

} // namespace

std::string job_failure_sentence(JobFailure failure, Language language) {
    static constexpr std::array<Text, enum_count<JobFailure>> sentences{
        Text::JobsFailedNotLoaded,
        Text::JobsFailedDamaged,
        Text::JobsFailedOutOfMemory,
        Text::JobsFailedStopped};
    return std::string(text(sentences[static_cast<std::size_t>(failure)], language));
}

bool expects_intervals(const State& state) {
    return state.document.assessment->respondents.size() >= std::size_t{least_respondents};
}

const Intervals* intervals_of(const State& state) {
    const IntervalState& intervals = state.intervals;
    if (!intervals.latest || intervals.latest_of.document != state.document.id
        || !expects_intervals(state) || has_failed(state))
        return nullptr;
    // Another questionnaire has other capabilities.
    const std::size_t capabilities = current_questionnaire(state).capabilities.size();
    return intervals.latest->capabilities.size() == capabilities ? &*intervals.latest : nullptr;
}

bool are_intervals_missing(const State& state) {
    return expects_intervals(state) && state.intervals.latest_of != revision_of(state);
}

std::string interval_failure(const State& state, Language language) {
    if (!are_intervals_missing(state) || !has_failed(state))
        return {};
    return std::string(text(Text::JobsIntervalsFailed, language)) + " "
        + job_failure_sentence(*state.intervals.failure, language);
}

void ask_for_intervals(State& state, std::vector<Effect>& effects) {
    IntervalState& intervals = state.intervals;
    const DocumentRevision now = revision_of(state);
    const bool is_running = intervals.job != 0 && intervals.job_of == now;
    if (!state.session.has_document || !shows_intervals(state.session)
        || !are_intervals_missing(state) || is_running || has_failed(state))
        return;
    if (intervals.job != 0)
        effects.push_back(effects::CancelJob{intervals.job});
    intervals.job = ++state.last_job;
    intervals.job_of = now;
    intervals.share = 0;
    intervals.failure.reset();
    effects.push_back(effects::RunJob{
        intervals.job,
        jobs::ScoreIntervals{
            interval_input(current_questionnaire(state), state.document.assessment)}});
}

} // namespace tappa
