#include "report/sample.hpp"

#include "planning/sign_off.hpp"

namespace tappa::test {

namespace {

Question question(
    const std::string& id,
    const std::string& capability,
    const std::string& it,
    const std::string& en,
    bool key,
    std::vector<JourneyStage> stages
) {
    Question made;
    made.id = QuestionId(id);
    made.capability = CapabilityId(capability);
    if (key)
        made.gate = 2;
    made.journey_stages = std::move(stages);
    made.text = local(it, en);
    for (std::size_t level = 0; level < made.levels.size(); ++level) {
        const std::string number = std::to_string(level + 1);
        made.levels[level] =
            local("Si vede il livello " + number, "Level " + number + " can be seen");
    }
    return made;
}

Answer answer(const std::string& id, int level) {
    Answer made;
    made.question = QuestionId(id);
    made.respondent = RespondentId("r1");
    made.level = level;
    return made;
}

Journey account_journey() {
    Journey journey;
    journey.id = JourneyId("j1");
    journey.name = "Utente: aprire un conto";
    journey.segment = PersonaId("s1");
    journey.persona = PersonaId("p1");
    Touchpoint search;
    search.id = TouchpointId("t1");
    search.name = "Utente: ricerca | motore";
    search.stage = JourneyStage::Discovery;
    search.channel = "Web";
    search.department = "Marketing";
    search.emotion = 1;
    search.evidence = Evidence::Reported;
    Touchpoint form = search;
    form.id = TouchpointId("t2");
    form.name = "Utente: modulo <online> & firma";
    form.stage = JourneyStage::Action;
    form.emotion = -2;
    form.importance = 5;
    form.abandonment = 0.34;
    form.moment_of_truth = true;
    form.evidence = Evidence::Measured;
    Touchpoint call = search;
    call.id = TouchpointId("t3");
    call.name = "Utente: call center";
    call.stage = JourneyStage::Use;
    call.emotion.reset();
    journey.touchpoints = {search, form, call};
    PainPoint identity;
    identity.id = PainPointId("pain1");
    identity.touchpoint = TouchpointId("t2");
    identity.title = "Utente: il riconoscimento fallisce";
    identity.category = PainCategory::FragmentedSystems;
    identity.severity = 5;
    identity.share = 0.5;
    identity.causes = {PainPointId("pain2")};
    PainPoint wait;
    wait.id = PainPointId("pain2");
    wait.touchpoint = TouchpointId("t3");
    wait.title = "Utente: attesa di undici minuti";
    wait.category = PainCategory::SlowResponse;
    wait.severity = 4;
    journey.pain_points = {identity, wait};
    Opportunity video;
    video.id = OpportunityId("o1");
    video.touchpoint = TouchpointId("t1");
    video.title = "Utente: una guida breve";
    journey.opportunities = {video};
    return journey;
}

PlanAction complete_action() {
    PlanAction action;
    action.id = PlanActionId("a1");
    action.catalogue_id = CatalogueActionId("data.one-record");
    action.title = "Utente: una sola scheda cliente";
    action.why = "Utente: i dati vengono chiesti due volte";
    action.sources = {
        {SourceKind::Practice, "data.record"},
        {SourceKind::Gap, "data"},
        {SourceKind::Pain, "pain1"},
        {SourceKind::Pain, "gone"}};
    action.owner_name = "Utente: L. Ferri";
    action.owner_role = "IT";
    PlanMetric metric;
    metric.kind = MetricKind::Ces;
    metric.name = "CES";
    metric.unit = "/ 7";
    metric.baseline = 5.1;
    metric.target = 6;
    metric.due = Date{2027, 5, 31};
    action.metrics = {metric};
    action.effort_days = 8;
    action.duration_weeks = 1;
    action.cost_once = 12500;
    action.start = Date{2027, 1, 11};
    action.due = Date{2027, 3, 15};
    action.notes = "Utente: parlarne con la filiale";
    return action;
}

} // namespace

Questionnaire small_questionnaire() {
    Questionnaire made;
    made.id = "small";
    made.title = local("Questionario piccolo", "Small questionnaire");
    made.capabilities = {
        {CapabilityId("strategy"),
         local("Strategia e leadership", "Strategy and leadership"),
         local("Strategia", "Strategy"),
         {}},
        {CapabilityId("data"),
         local("Dati e tecnologia", "Data and technology"),
         local("Dati", "Data"),
         {}},
        {CapabilityId("speed"),
         local("Velocità e comodità", "Speed and convenience"),
         local("Velocità", "Speed"),
         {}}};
    made.questions = {
        question("strategy.goals", "strategy", "Ci sono obiettivi?", "Are there goals?", true, {}),
        question("data.record", "data", "C'è una scheda unica?", "Is there one record?", true, {}),
        question(
            "data.consent",
            "data",
            "Il consenso è chiaro?",
            "Is consent clear?",
            false,
            {JourneyStage::Action}
        ),
        question(
            "speed.mobile",
            "speed",
            "Il sito è rapido?",
            "Is the site fast?",
            false,
            {JourneyStage::Discovery, JourneyStage::Action}
        ),
        question(
            "speed.help",
            "speed",
            "L'aiuto è aperto a tutti?",
            "Is help open to all?",
            false,
            {JourneyStage::Use}
        )};
    return made;
}

Catalogue small_catalogue() {
    Catalogue made;
    made.id = "small";
    CatalogueAction action;
    action.id = CatalogueActionId("data.one-record");
    action.title = local("Una scheda sola", "One record");
    action.lifts = {{QuestionId("data.record"), 2, 3}};
    action.effort_days = {4, 8, 16};
    action.first_steps = {
        local("Elencare i sistemi", "List the systems"),
        local("Scegliere quello guida", "Choose the leading one"),
        local("Collegare gli altri", "Connect the others")};
    made.actions = {action};
    return made;
}

Document small_document() {
    Document made;
    made.id = "doc-small";
    made.title = "Utente: valutazione 2026";
    made.organisation = "Utente: Banca Aurora";
    made.date = Date{2026, 11, 21};
    made.assessment.edit().questionnaire_id = "small";
    made.assessment.edit().respondents = {{RespondentId("r1"), "", "Utente: direzione"}};
    Answer goals = answer("strategy.goals", 3);
    goals.confidence = Confidence::Documented;
    goals.evidence = "Utente: verbale | pagina 2\nseconda riga";
    goals.link = "https://example.com/a?b=1&c=2";
    Answer help = answer("speed.help", 0);
    help.state = AnswerState::NotApplicable;
    Answer mobile = answer("speed.mobile", 0);
    mobile.state = AnswerState::DontKnow;
    made.assessment.edit().answers = {
        goals,
        answer("data.record", 2),
        answer("data.consent", 4),
        mobile,
        help,
        answer("elsewhere.other", 5)};
    made.assessment.edit().targets = {{CapabilityId("data"), 4}};
    made.assessment.edit().weights = {{CapabilityId("data"), 2}};
    made.personas = {{PersonaId("p1"), "Utente: Giulia", "29 anni"}};
    made.segments = {{PersonaId("s1"), "Utente: giovani", ""}};
    made.journeys = {account_journey()};
    PlanAction incomplete;
    incomplete.id = PlanActionId("a2");
    incomplete.title = "Utente: coda e richiamata";
    incomplete.sources = {{SourceKind::Pain, "pain2"}};
    incomplete.prerequisites = {PlanActionId("a1")};
    incomplete.effort_days = 20;
    PlanAction dropped = incomplete;
    dropped.id = PlanActionId("a3");
    dropped.title = "Utente: scartata";
    dropped.status = ActionStatus::Dropped;
    Plan& plan = made.plan.edit();
    plan.actions = {incomplete, complete_action(), dropped};
    plan.decisions = {
        {DecisionKind::Action,
         "a3",
         "Utente: troppo caro",
         "Utente: L. Ferri",
         Date{2026, 11, 20}}};
    plan.sign_off =
        SignOff{"Utente: A. Galli", "Utente: direzione", Date{2026, 11, 19}, signed_actions(plan)};
    plan.sign_off->actions.edit(0).effort_days = 16; // since then it has grown
    plan.actions.edit(0).updates = {
        {Date{2026, 11, 18}, "Utente: L. Ferri", "", ActionStatus::Proposed, ActionStatus::Agreed},
        {Date{2026, 11, 20}, "", "Utente: fornitore scelto"}};
    return made;
}

} // namespace tappa::test
