#include "report/build.hpp"
#include "report/html_writer.hpp"
#include "report/sample.hpp"
#include "scene/xml_check.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

namespace {

const std::string hostile =
    "<script>alert(1)</script>\"' onload=\"x()\" </style></title></svg> & {0} \x01";

std::string html_of(const Document& document, Language language = Language::En) {
    return html_from_report(
        build_report(document, small_questionnaire(), small_catalogue(), language)
    );
}

// Our HTML is XML as well, but for its first line.
std::string fault_of(const std::string& html) {
    return xml_fault(html.substr(html.find('\n') + 1));
}

// Every text a person can write, set to the same value.
Document with_texts(const std::string& text) {
    Document document = small_document();
    document.title = document.organisation = text;
    Assessment& assessment = document.assessment.edit();
    assessment.answers.edit_all([&](Answer& answer) { answer.evidence = answer.link = text; });
    assessment.respondents.edit_all([&](Respondent& respondent) {
        respondent.name = respondent.role = text;
    });
    for (const PersonaKind kind : all_of<PersonaKind>())
        personas_of(document, kind).edit_all([&](Persona& persona) {
            persona.name = persona.description = text;
        });
    for (Shared<Journey>& shared : document.journeys) {
        Journey& journey = shared.edit();
        journey.name = text;
        journey.touchpoints.edit_all([&](Touchpoint& touchpoint) {
            touchpoint.name = touchpoint.channel = touchpoint.department = text;
        });
        journey.pain_points.edit_all([&](PainPoint& pain) { pain.title = text; });
        journey.opportunities.edit_all([&](Opportunity& opportunity) { opportunity.title = text; });
    }
    document.plan.edit().actions.edit_all([&](PlanAction& action) {
        action.title = action.why = action.owner_name = action.owner_role = action.notes = text;
        for (PlanMetric& metric : action.metrics)
            metric.name = metric.unit = text;
    });
    return document;
}

} // namespace

TEST_CASE("the page is well formed in both languages") {
    for (const Language language : all_languages) {
        const std::string html = html_of(small_document(), language);
        CHECK(fault_of(html) == "");
        CHECK(
            html.find("<html lang=\"" + std::string(language_code(language)) + "\">")
            != std::string::npos
        );
    }
}

TEST_CASE("nothing that people write becomes markup") {
    const std::string html = html_of(with_texts(hostile));
    CHECK(fault_of(html) == "");
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("onload=\"") == std::string::npos);
    CHECK(html.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
    CHECK(html.find('\x01') == std::string::npos);
}

TEST_CASE("what people write acts on no terminal and turns nothing after it") {
    const std::string html = html_of(with_texts("a\u202Eb\u009B\u007Fc"));
    CHECK(fault_of(html) == "");
    CHECK(html.find("a\u202Ebc\u202C") != std::string::npos);
    CHECK(html.find('\x7F') == std::string::npos);
    CHECK(html.find("\u009B") == std::string::npos);
}

TEST_CASE("the page asks nothing of any other place") {
    const std::string html = html_of(small_document());
    for (const char* outside :
         {"src=", "url(", "@import", "<link", "<script", "<iframe", "http-equiv"}) {
        INFO(outside);
        CHECK(html.find(outside) == std::string::npos);
    }
}

TEST_CASE("tables name their columns and rows, figures what they show") {
    const std::string html = html_of(small_document());
    CHECK(html.find("<th scope=\"col\">Capability</th>") != std::string::npos);
    CHECK(html.find("<th scope=\"row\">Data and technology</th>") != std::string::npos);
    CHECK(html.find("<caption id=\"table-1\">") != std::string::npos);
    CHECK(
        html.find("role=\"img\" aria-labelledby=\"figure-1-title figure-1-description\"")
        != std::string::npos
    );
    CHECK(html.find("<figcaption>Capability by journey stage</figcaption>") != std::string::npos);
}

TEST_CASE("a draft says so on the page and a finished plan does not") {
    CHECK(html_of(small_document()).find("<p class=\"draft\">Draft</p>") != std::string::npos);
    Document document = small_document();
    document.plan.edit().actions.erase(0);
    CHECK(html_of(document).find("<p class=\"draft\">") == std::string::npos);
}

TEST_CASE("a draft label cannot leave the style sheet") {
    Report report;
    report.draft = true;
    report.draft_label = hostile;
    report.blocks = {Cover{"T", "S", {}}};
    const std::string html = html_from_report(report);
    CHECK(fault_of(html) == "");
    CHECK(html.find("</style></title>") == std::string::npos);
    CHECK(html.find("content:\"\\00003c script") != std::string::npos);
}

TEST_CASE("an empty document gives a well-formed page") {
    CHECK(fault_of(html_of(Document{})) == "");
}
