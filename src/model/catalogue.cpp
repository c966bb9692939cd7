#include "model/catalogue.hpp"

namespace tappa {

const CatalogueAction* find_action(const Catalogue& catalogue, const CatalogueActionId& id) {
    for (const CatalogueAction& action : catalogue.actions)
        if (action.id == id)
            return &action;
    return nullptr;
}

} // namespace tappa
