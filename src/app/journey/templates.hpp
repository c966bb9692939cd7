#pragma once

#include "base/language.hpp"
#include "model/journey.hpp"

#include <array>
#include <string_view>

namespace tappa {

// Journeys of trades that many know, to begin from.
enum class JourneyTemplate {
    BankAccount,
    OnlineShop,
    PublicService,
    SubscriptionSoftware,
    HotelStay
};

template <>
struct EnumIds<JourneyTemplate> {
    static constexpr std::array<std::string_view, 5> ids{
        "bank-account", "online-shop", "public-service", "subscription-software", "hotel-stay"};
};

// Touchpoints with stages and channels, the usual ways between them, and what often goes wrong, all
// of it marked as assumed. No counts, shares or emotions: those are the customers' to tell. Ids are
// true within the journey only; it has no id and no name.
[[nodiscard]] Journey journey_from_template(JourneyTemplate, Language);

} // namespace tappa
