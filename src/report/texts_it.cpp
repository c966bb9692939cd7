#include "report/texts_it_common.hpp"
#include "report/texts_it_method.hpp"
#include "report/texts_it_people.hpp"
#include "report/texts_it_plan.hpp"
#include "report/texts_it_results.hpp"

namespace tappa::report {

const Texts& texts_it() {
    static constexpr Texts texts{
        italian::common,
        italian::summary,
        italian::stage,
        italian::scores,
        italian::agreement,
        italian::journey,
        italian::pain,
        italian::plan,
        italian::quality,
        italian::respondents,
        italian::answers,
        italian::method};
    return texts;
}

} // namespace tappa::report
