#include "planning/effort_range.hpp"

namespace tappa {

Effort effort_range(const PlanAction& action, const Catalogue& catalogue) {
    constexpr double usual_low = 0.5;
    constexpr double usual_high = 1.7;
    const double days = action.effort_days;
    const CatalogueAction* const known = find_action(catalogue, action.catalogue_id);
    if (!known || known->effort_days.likely <= 0)
        return {usual_low * days, days, usual_high * days};
    const Effort& effort = known->effort_days;
    return {days * effort.low / effort.likely, days, days * effort.high / effort.likely};
}

} // namespace tappa
