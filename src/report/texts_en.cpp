#include "report/texts_en_common.hpp"
#include "report/texts_en_method.hpp"
#include "report/texts_en_people.hpp"
#include "report/texts_en_plan.hpp"
#include "report/texts_en_results.hpp"

namespace tappa::report {

const Texts& texts_en() {
    static constexpr Texts texts{
        english::common,
        english::summary,
        english::stage,
        english::scores,
        english::agreement,
        english::journey,
        english::pain,
        english::plan,
        english::quality,
        english::respondents,
        english::answers,
        english::method};
    return texts;
}

} // namespace tappa::report
