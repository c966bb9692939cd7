// What is typical was written down by hand, from how these trades work; the texts are those of
// assets/texts/templates.

#include "app/journey/templates.hpp"

#include "app/template_texts.gen.hpp"
#include "texts/texts.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace tappa {

namespace {

enum class Weight { Any, MomentOfTruth };

struct Step {
    TemplateText name;
    JourneyStage stage;
    TemplateText channel;
    Weight weight = Weight::Any;
};
struct Way { // places of steps
    std::size_t from;
    std::size_t to;
};
struct Pain {
    std::size_t step;
    TemplateText title;
    PainCategory category;
};

constexpr Step bank_account_steps[]{
    {TemplateText::BankAccountOffer, JourneyStage::Awareness, TemplateText::ChannelAd},
    {TemplateText::BankAccountComparison, JourneyStage::Discovery, TemplateText::ChannelSearch},
    {TemplateText::BankAccountConditions, JourneyStage::Interest, TemplateText::ChannelWeb},
    {TemplateText::BankAccountAdvice, JourneyStage::Consideration, TemplateText::ChannelBranch},
    {TemplateText::BankAccountApplication, JourneyStage::Action, TemplateText::ChannelApp},
    {TemplateText::BankAccountIdentity,
     JourneyStage::Action,
     TemplateText::ChannelApp,
     Weight::MomentOfTruth},
    {TemplateText::BankAccountSignature, JourneyStage::Action, TemplateText::ChannelEmail},
    {TemplateText::BankAccountCard, JourneyStage::Use, TemplateText::ChannelPost},
    {TemplateText::BankAccountLogin, JourneyStage::Use, TemplateText::ChannelApp},
    {TemplateText::BankAccountBlocked,
     JourneyStage::Use,
     TemplateText::ChannelPhone,
     Weight::MomentOfTruth},
    {TemplateText::BankAccountRecommendation, JourneyStage::Advocacy, TemplateText::ChannelWord},
};
constexpr Way bank_account_ways[]{
    {0, 1},
    {1, 2},
    {2, 3},
    {2, 4},
    {3, 4},
    {4, 5},
    {5, 3},
    {5, 6},
    {6, 7},
    {7, 8},
    {8, 9},
    {8, 10},
    {9, 10},
};
constexpr Pain bank_account_pains[]{
    {2, TemplateText::BankAccountPainScattered, PainCategory::Price},
    {4, TemplateText::BankAccountPainAgain, PainCategory::FragmentedSystems},
    {5, TemplateText::BankAccountPainWhy, PainCategory::Access},
    {6, TemplateText::BankAccountPainWait, PainCategory::SlowResponse},
    {9, TemplateText::BankAccountPainExplain, PainCategory::FragmentedSystems},
};

constexpr Step online_shop_steps[]{
    {TemplateText::OnlineShopAdvertisement, JourneyStage::Awareness, TemplateText::ChannelAd},
    {TemplateText::OnlineShopSearch, JourneyStage::Discovery, TemplateText::ChannelSearch},
    {TemplateText::OnlineShopPage, JourneyStage::Interest, TemplateText::ChannelWeb},
    {TemplateText::OnlineShopReviews, JourneyStage::Consideration, TemplateText::ChannelReviews},
    {TemplateText::OnlineShopBasket, JourneyStage::Consideration, TemplateText::ChannelWeb},
    {TemplateText::OnlineShopCheckout,
     JourneyStage::Action,
     TemplateText::ChannelWeb,
     Weight::MomentOfTruth},
    {TemplateText::OnlineShopConfirmation, JourneyStage::Action, TemplateText::ChannelEmail},
    {TemplateText::OnlineShopTracking, JourneyStage::Use, TemplateText::ChannelDelivery},
    {TemplateText::OnlineShopUnpacking,
     JourneyStage::Use,
     TemplateText::ChannelDelivery,
     Weight::MomentOfTruth},
    {TemplateText::OnlineShopReturn, JourneyStage::Use, TemplateText::ChannelWeb},
    {TemplateText::OnlineShopService, JourneyStage::Use, TemplateText::ChannelChat},
    {TemplateText::OnlineShopReview, JourneyStage::Advocacy, TemplateText::ChannelReviews},
};
constexpr Way online_shop_ways[]{
    {0, 2},
    {1, 2},
    {2, 3},
    {3, 2},
    {2, 4},
    {3, 4},
    {4, 5},
    {5, 6},
    {6, 7},
    {7, 8},
    {7, 10},
    {8, 9},
    {9, 10},
    {8, 11},
    {10, 11},
};
constexpr Pain online_shop_pains[]{
    {2, TemplateText::OnlineShopPainSizes, PainCategory::Product},
    {5, TemplateText::OnlineShopPainCosts, PainCategory::Price},
    {5, TemplateText::OnlineShopPainAccount, PainCategory::Access},
    {7, TemplateText::OnlineShopPainDay, PainCategory::SlowResponse},
    {9, TemplateText::OnlineShopPainRefund, PainCategory::SlowResponse},
};

constexpr Step public_service_steps[]{
    {TemplateText::PublicServiceNotice, JourneyStage::Awareness, TemplateText::ChannelPost},
    {TemplateText::PublicServiceOffice, JourneyStage::Discovery, TemplateText::ChannelSearch},
    {TemplateText::PublicServiceRequirements, JourneyStage::Interest, TemplateText::ChannelWeb},
    {TemplateText::PublicServiceQuestion, JourneyStage::Consideration, TemplateText::ChannelPhone},
    {TemplateText::PublicServiceAppointment, JourneyStage::Action, TemplateText::ChannelWeb},
    {TemplateText::PublicServiceForm, JourneyStage::Action, TemplateText::ChannelWeb},
    {TemplateText::PublicServiceDocuments,
     JourneyStage::Action,
     TemplateText::ChannelCounter,
     Weight::MomentOfTruth},
    {TemplateText::PublicServiceStatus, JourneyStage::Use, TemplateText::ChannelWeb},
    {TemplateText::PublicServiceDecision,
     JourneyStage::Use,
     TemplateText::ChannelPost,
     Weight::MomentOfTruth},
    {TemplateText::PublicServiceCorrection, JourneyStage::Use, TemplateText::ChannelCounter},
    {TemplateText::PublicServiceSurvey, JourneyStage::Advocacy, TemplateText::ChannelEmail},
};
constexpr Way public_service_ways[]{
    {0, 1},
    {1, 2},
    {2, 3},
    {2, 4},
    {2, 5},
    {3, 4},
    {3, 5},
    {4, 6},
    {5, 6},
    {5, 7},
    {6, 7},
    {7, 8},
    {8, 9},
    {9, 7},
    {8, 10},
};
constexpr Pain public_service_pains[]{
    {2, TemplateText::PublicServicePainLanguage, PainCategory::Access},
    {5, TemplateText::PublicServicePainIdentity, PainCategory::Access},
    {6, TemplateText::PublicServicePainMissing, PainCategory::ChannelInconsistency},
    {7, TemplateText::PublicServicePainWhere, PainCategory::SlowResponse},
    {8, TemplateText::PublicServicePainReason, PainCategory::Other},
};

constexpr Step subscription_software_steps[]{
    {TemplateText::SubscriptionSoftwareColleague,
     JourneyStage::Awareness,
     TemplateText::ChannelWord},
    {TemplateText::SubscriptionSoftwarePrices, JourneyStage::Discovery, TemplateText::ChannelWeb},
    {TemplateText::SubscriptionSoftwareTrial, JourneyStage::Interest, TemplateText::ChannelProduct},
    {TemplateText::SubscriptionSoftwareResult,
     JourneyStage::Consideration,
     TemplateText::ChannelProduct,
     Weight::MomentOfTruth},
    {TemplateText::SubscriptionSoftwareDemonstration,
     JourneyStage::Consideration,
     TemplateText::ChannelVideo},
    {TemplateText::SubscriptionSoftwareSubscription,
     JourneyStage::Action,
     TemplateText::ChannelWeb},
    {TemplateText::SubscriptionSoftwareTeam, JourneyStage::Use, TemplateText::ChannelProduct},
    {TemplateText::SubscriptionSoftwareRoutine, JourneyStage::Use, TemplateText::ChannelProduct},
    {TemplateText::SubscriptionSoftwareSupport, JourneyStage::Use, TemplateText::ChannelChat},
    {TemplateText::SubscriptionSoftwareRenewal,
     JourneyStage::Use,
     TemplateText::ChannelEmail,
     Weight::MomentOfTruth},
    {TemplateText::SubscriptionSoftwareCancellation, JourneyStage::Use, TemplateText::ChannelWeb},
    {TemplateText::SubscriptionSoftwareRecommendation,
     JourneyStage::Advocacy,
     TemplateText::ChannelReviews},
};
constexpr Way subscription_software_ways[]{
    {0, 1},
    {1, 2},
    {1, 4},
    {4, 2},
    {2, 3},
    {3, 5},
    {4, 5},
    {5, 6},
    {6, 7},
    {7, 8},
    {8, 7},
    {7, 9},
    {9, 7},
    {9, 10},
    {7, 11},
};
constexpr Pain subscription_software_pains[]{
    {1, TemplateText::SubscriptionSoftwarePainTeamPrice, PainCategory::Price},
    {2, TemplateText::SubscriptionSoftwarePainSetup, PainCategory::Product},
    {6, TemplateText::SubscriptionSoftwarePainAdoption, PainCategory::Product},
    {8, TemplateText::SubscriptionSoftwarePainManual, PainCategory::LackOfPersonalisation},
    {10, TemplateText::SubscriptionSoftwarePainHidden, PainCategory::Access},
};

constexpr Step hotel_stay_steps[]{
    {TemplateText::HotelStayIdea, JourneyStage::Awareness, TemplateText::ChannelSearch},
    {TemplateText::HotelStayPortal, JourneyStage::Discovery, TemplateText::ChannelPortal},
    {TemplateText::HotelStayPhotos, JourneyStage::Interest, TemplateText::ChannelWeb},
    {TemplateText::HotelStayReviews, JourneyStage::Consideration, TemplateText::ChannelReviews},
    {TemplateText::HotelStayBooking, JourneyStage::Action, TemplateText::ChannelWeb},
    {TemplateText::HotelStayBefore, JourneyStage::Action, TemplateText::ChannelEmail},
    {TemplateText::HotelStayArrival,
     JourneyStage::Use,
     TemplateText::ChannelHotel,
     Weight::MomentOfTruth},
    {TemplateText::HotelStayRoom,
     JourneyStage::Use,
     TemplateText::ChannelHotel,
     Weight::MomentOfTruth},
    {TemplateText::HotelStayBreakfast, JourneyStage::Use, TemplateText::ChannelHotel},
    {TemplateText::HotelStayRequest, JourneyStage::Use, TemplateText::ChannelHotel},
    {TemplateText::HotelStayDeparture, JourneyStage::Use, TemplateText::ChannelHotel},
    {TemplateText::HotelStayOpinion, JourneyStage::Advocacy, TemplateText::ChannelEmail},
    {TemplateText::HotelStayReview, JourneyStage::Advocacy, TemplateText::ChannelReviews},
};
constexpr Way hotel_stay_ways[]{
    {0, 1},
    {1, 2},
    {1, 3},
    {1, 4},
    {2, 3},
    {2, 4},
    {3, 4},
    {4, 5},
    {4, 6},
    {5, 6},
    {6, 7},
    {7, 8},
    {7, 9},
    {9, 8},
    {8, 10},
    {9, 10},
    {10, 11},
    {11, 12},
};
constexpr Pain hotel_stay_pains[]{
    {1, TemplateText::HotelStayPainPrice, PainCategory::ChannelInconsistency},
    {6, TemplateText::HotelStayPainQueue, PainCategory::SlowResponse},
    {7, TemplateText::HotelStayPainNotAsShown, PainCategory::Product},
    {9, TemplateText::HotelStayPainShift, PainCategory::FragmentedSystems},
    {10, TemplateText::HotelStayPainSurprise, PainCategory::Price},
};

struct Table {
    std::span<const Step> steps;
    std::span<const Way> ways;
    std::span<const Pain> pains;
};

constexpr std::array<Table, enum_count<JourneyTemplate>> tables{{
    {bank_account_steps, bank_account_ways, bank_account_pains},
    {online_shop_steps, online_shop_ways, online_shop_pains},
    {public_service_steps, public_service_ways, public_service_pains},
    {subscription_software_steps, subscription_software_ways, subscription_software_pains},
    {hotel_stay_steps, hotel_stay_ways, hotel_stay_pains},
}};

TouchpointId id_of(std::size_t step) {
    return TouchpointId("tp-" + std::to_string(step + 1));
}

} // namespace

Journey journey_from_template(JourneyTemplate which, Language language) {
    const Table& table = tables[static_cast<std::size_t>(which)];
    const auto said = [&](TemplateText key) { return std::string(text(key, language)); };
    Journey journey;
    for (std::size_t i = 0; i < table.steps.size(); ++i) {
        Touchpoint& touchpoint = journey.touchpoints.emplace_back();
        touchpoint.id = id_of(i);
        touchpoint.name = said(table.steps[i].name);
        touchpoint.stage = table.steps[i].stage;
        touchpoint.channel = said(table.steps[i].channel);
        touchpoint.moment_of_truth = table.steps[i].weight == Weight::MomentOfTruth;
    }
    for (const Way& way : table.ways)
        journey.transitions.push_back({id_of(way.from), id_of(way.to), {}, {}, {}});
    for (std::size_t i = 0; i < table.pains.size(); ++i) {
        PainPoint& pain = journey.pain_points.emplace_back();
        pain.id = PainPointId("pp-" + std::to_string(i + 1));
        pain.touchpoint = id_of(table.pains[i].step);
        pain.title = said(table.pains[i].title);
        pain.category = table.pains[i].category;
    }
    return journey;
}

} // namespace tappa
