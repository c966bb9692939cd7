#include "report/map_sheet.hpp"

#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "report/map_curve.hpp"
#include "report/map_grid.hpp"
#include "report/map_pen.hpp"
#include "report/map_words.hpp"
#include "texts/names.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace tappa::report {

namespace {

using scene::TextStyle;
using scene::TextWeight;

// What a card's picture takes at most, all of it shown.
constexpr double picture_width = 7.2;
constexpr double picture_height = 5.4;
constexpr double picture_gap = 0.4;

// What a lane has for touchpoints, by their ids.
using LaneTexts = std::unordered_map<TouchpointId, const std::vector<std::string>*>;

LaneTexts texts_of(const JourneyLanes& lanes, MapLane lane) {
    LaneTexts texts;
    for (const auto& stage : lanes[lane])
        for (const LaneEntry& entry : stage)
            texts.emplace(entry.touchpoint, &entry.texts);
    return texts;
}

class Sheet {
public:
    Sheet(
        const MapContent& content, const MapColumns& map, const MapLayout& layout, Language language
    )
        : m_input(content.input)
        , m_map(map)
        , m_lanes(content.lanes)
        , m_pictures(content.pictures)
        , m_layout(layout)
        , m_pen(layout.width, layout.height, layout.text_size, language)
        , m_em(layout.text_size)
        , m_grid(grid_of(map, layout))
        , m_pains(texts_of(m_lanes, MapLane::PainPoints))
        , m_opportunities(texts_of(m_lanes, MapLane::Opportunities)) {}

    DrawnMap draw() {
        m_y = map_margin * m_em;
        draw_title();
        draw_stages();
        draw_cards();
        const double height = std::max(m_layout.curve_height, usual_curve_height * m_em);
        m_y = add_map_curve(m_pen, m_input, m_grid.stages, m_y, height);
        draw_lanes();
        draw_legend();
        return {std::move(m_pen.scene), m_y + map_margin * m_em};
    }

private:
    [[nodiscard]] TextStyle small(scene::Colour colour) const {
        return m_pen.style(colour, small_share);
    }
    [[nodiscard]] bool shows(MapLane lane) const {
        return std::find(m_input.lanes.begin(), m_input.lanes.end(), lane) != m_input.lanes.end();
    }

    void draw_title() {
        const scene::Palette& palette = m_pen.palette;
        double right = m_pen.write_at_right(
            m_y, m_input.document.organisation, m_pen.style(palette.ink, 1.1, TextWeight::SemiBold)
        );
        right = m_pen.write_at_right(
            right,
            formatted_date(m_input.document.date, m_pen.language),
            m_pen.style(palette.ink_soft)
        );
        const double y = m_pen.write(
            m_pen.half(false),
            m_y,
            map_title(m_input.journey, m_pen.language),
            m_pen.style(palette.ink, 2, TextWeight::SemiBold)
        );
        const double left = m_pen.write(m_pen.half(false), y, who(), m_pen.style(palette.ink_soft));
        m_y = std::max(left, right) + 0.8 * m_em;
    }
    [[nodiscard]] std::string who() const {
        const Journey& journey = m_input.journey;
        std::vector<std::string> parts;
        for (const PersonaKind kind : all_of<PersonaKind>())
            if (const Persona* const persona =
                    find_persona(m_input.document, kind, persona_of(journey, kind)))
                parts.push_back(
                    m_pen.say(
                        kind == PersonaKind::Segment ? ReportText::JourneySegment
                                                     : ReportText::JourneyPersona
                    )
                    + ": " + persona_name(*persona, kind, m_pen.language)
                );
        return joined(parts, " \u00B7 ");
    }

    // The share of letters in which no name of a stage has a word broken.
    [[nodiscard]] double stage_share() const {
        constexpr double least = 0.5;
        constexpr double slack = 0.99; // widths of many letters are rounded
        double share = map_stage_share;
        for (const JourneyStage stage : all_of<JourneyStage>()) {
            const double room =
                m_grid.stages[static_cast<std::size_t>(stage)].width - 2 * map_padding * m_em;
            const double word =
                widest_word(stage_head(stage, m_pen.language), m_em, TextWeight::SemiBold);
            share = std::min(share, slack * map_sure_share * room / word);
        }
        return std::max(share, least);
    }

    void draw_stages() {
        const TextStyle how = m_pen.style(m_pen.palette.ink, stage_share(), TextWeight::SemiBold);
        const double inset = map_padding * m_em;
        const std::size_t first = m_pen.scene.items.size();
        double bottom = m_y;
        for (const JourneyStage stage : all_of<JourneyStage>()) {
            const MapPlace place = m_grid.stages[static_cast<std::size_t>(stage)];
            const std::string name = stage_head(stage, m_pen.language);
            bottom = std::max(
                bottom,
                m_pen.write({place.x + inset, place.width - 2 * inset}, m_y + 0.4 * m_em, name, how)
            );
        }
        bottom += 0.4 * m_em;
        std::vector<scene::Item> grounds; // all as high as the highest name
        for (const MapPlace& place : m_grid.stages)
            grounds.push_back(scene::Rect{
                place.x,
                m_y,
                place.width,
                bottom - m_y,
                0.5 * m_em,
                m_pen.palette.band,
                scene::no_colour,
                0});
        m_pen.put_behind(first, std::move(grounds));
        m_y = bottom + 0.7 * m_em;
    }

    // Each with its sign before it.
    template <typename DrawSign>
    double marked(
        const LaneTexts& texts,
        const TouchpointId& touchpoint,
        MapPlace inside,
        double y,
        scene::Colour colour,
        DrawSign draw_sign
    ) {
        const auto found = texts.find(touchpoint);
        if (found == texts.end())
            return y;
        const TextStyle how = small(colour);
        for (const std::string& text : *found->second) {
            draw_sign(inside.x, y + how.size * scene::line_step / 2);
            y = m_pen.write(m_pen.beside_sign(inside), y, text, how);
        }
        return y;
    }
    double card_picture(const Touchpoint& touchpoint, MapPlace inside, double y) {
        const auto found = m_pictures.find(touchpoint.id);
        if (found == m_pictures.end())
            return y;
        const MapPicture& shown = found->second;
        const double widest = std::min(picture_width * m_em, inside.width);
        const double height = std::min(picture_height * m_em, widest / shown.width_per_height);
        m_pen.scene.items.push_back(scene::Image{
            inside.x, y, height * shown.width_per_height, height, shown.picture});
        return y + height + picture_gap * m_em;
    }
    // The name, with a star before it at a moment of truth.
    double card_name(const Touchpoint& touchpoint, MapPlace inside, double y) {
        const TextStyle how = m_pen.style(m_pen.palette.ink, 1, TextWeight::SemiBold);
        if (!touchpoint.moment_of_truth)
            return m_pen.write(inside, y, touchpoint.name, how);
        m_pen.star(inside.x, y + how.size * scene::line_step / 2);
        return m_pen.write(m_pen.beside_sign(inside), y, touchpoint.name, how);
    }
    double card_emotion(const Touchpoint& touchpoint, MapPlace inside, double y) {
        if (!touchpoint.emotion)
            return y;
        const int emotion = *touchpoint.emotion;
        const TextStyle how = small(m_pen.palette.ink_soft);
        m_pen.disc(
            inside.x,
            y + how.size * scene::line_step / 2,
            m_pen.palette.emotions[static_cast<std::size_t>(scene::emotion_index(emotion))]
        );
        const std::string words = formatted_signed(emotion, 0, m_pen.language) + " "
            + std::string(tappa::emotion_name(emotion, m_pen.language));
        return m_pen.write(m_pen.beside_sign(inside), y, words, how);
    }

    double card(const Touchpoint& touchpoint, MapPlace place, double top) {
        const std::size_t first = m_pen.scene.items.size();
        const double inset = map_padding * m_em;
        const MapPlace inside{place.x + inset, place.width - 2 * inset};
        double y = card_picture(touchpoint, inside, top + inset);
        y = card_name(touchpoint, inside, y);
        std::vector<std::string> where;
        for (const std::string* part : {&touchpoint.channel, &touchpoint.department})
            if (!part->empty())
                where.push_back(*part);
        y = m_pen.write(inside, y, joined(where, " \u00B7 "), small(m_pen.palette.ink_muted));
        y = card_emotion(touchpoint, inside, y);
        if (!shows(MapLane::PainPoints))
            y = marked(
                m_pains,
                touchpoint.id,
                inside,
                y,
                m_pen.palette.alert,
                [&](double x, double middle) { m_pen.pain(x, middle); }
            );
        if (!shows(MapLane::Opportunities))
            y = marked(
                m_opportunities,
                touchpoint.id,
                inside,
                y,
                m_pen.palette.good,
                [&](double x, double middle) { m_pen.opportunity(x, middle); }
            );
        y += inset;
        m_pen.put_behind(
            first,
            {scene::Rect{
                place.x,
                top,
                place.width,
                y - top,
                0.5 * m_em,
                scene::no_colour,
                m_pen.palette.line,
                0.07 * m_em}}
        );
        return y;
    }

    // `draw_column` draws the touchpoints of a column at its place, and returns where they end.
    template <typename DrawColumn>
    void draw_row(std::string_view name, DrawColumn draw_column) {
        double bottom = m_pen.name_row(m_y, name);
        for (std::size_t stage = 0; stage < m_map.size(); ++stage)
            for (std::size_t i = 0; i < m_map[stage].columns.size(); ++i)
                bottom = std::max(
                    bottom, draw_column(m_map[stage].columns[i], m_grid.columns[stage][i])
                );
        m_y = bottom + 0.5 * m_em;
    }

    void draw_cards() {
        draw_row(
            m_pen.say(ReportText::JourneyTouchpoint),
            [&](const std::vector<const Touchpoint*>& column, MapPlace place) {
                double y = m_y;
                if (column.empty())
                    y = m_pen.write(
                        place,
                        y,
                        m_pen.say(ReportText::MapEmptyStage),
                        small(m_pen.palette.ink_muted)
                    );
                for (const Touchpoint* touchpoint : column)
                    y = card(*touchpoint, place, y) + 0.5 * m_em;
                return y;
            }
        );
    }

    void draw_lanes() {
        bool in_sight = true;
        for (const MapLane lane : m_input.lanes) {
            if (in_sight && is_out_of_sight(lane)) {
                in_sight = false;
                draw_line_of_visibility();
            } else {
                m_pen.line_across(m_y, m_pen.palette.grid, 0.07);
            }
            m_y += 0.5 * m_em;
            draw_lane(lane);
        }
    }
    void draw_line_of_visibility() {
        m_y += 0.3 * m_em;
        m_pen.line_across(m_y, m_pen.palette.ink_soft, 0.14, {0.9 * m_em, 0.6 * m_em});
        m_y = m_pen.write_at_right(
            m_y + 0.2 * m_em,
            line_of_visibility(m_pen.language),
            m_pen.style(m_pen.palette.ink_soft, small_share, TextWeight::SemiBold)
        );
    }
    void draw_lane(MapLane lane) {
        const LaneTexts texts = texts_of(m_lanes, lane);
        const TextStyle name =
            m_pen.style(m_pen.palette.ink_muted, small_share, TextWeight::SemiBold);
        draw_row(
            lane_name(lane, m_pen.language),
            [&](const std::vector<const Touchpoint*>& column, MapPlace place) {
                double y = m_y;
                for (const Touchpoint* touchpoint : column) {
                    const auto found = texts.find(touchpoint->id);
                    if (found == texts.end())
                        continue;
                    if (column.size() > 1) // else it stands below its card
                        y = m_pen.write(place, y, touchpoint->name, name);
                    for (const std::string& text : *found->second)
                        y = m_pen.write(place, y, text, m_pen.style(m_pen.palette.ink))
                            + 0.15 * m_em;
                    y += 0.25 * m_em;
                }
                return y;
            }
        );
    }

    void draw_legend() {
        m_pen.line_across(m_y, m_pen.palette.line, 0.07);
        m_y += 0.6 * m_em;
        const TextStyle how = small(m_pen.palette.ink_soft);
        const double step = how.size * scene::line_step;
        const MapPlace place = m_pen.across();
        double x = place.x;
        const auto entry = [&](ReportText id, auto draw_sign) {
            const std::string words = m_pen.say(id);
            const double width = map_sign * m_em + m_pen.width_of(words, how) + 0.1 * m_em;
            if (x > place.x && x + width > place.x + place.width) {
                x = place.x;
                m_y += step;
            }
            draw_sign(x, m_y + step / 2);
            m_pen.write({x + map_sign * m_em, width - map_sign * m_em}, m_y, words, how);
            x += width + 1.5 * m_em;
        };
        entry(ReportText::MapLegendMoment, [&](double at, double middle) {
            m_pen.star(at, middle);
        });
        entry(ReportText::MapLegendEmotion, [&](double at, double middle) {
            m_pen.disc(at, middle, m_pen.palette.emotions.back());
        });
        if (!shows(MapLane::PainPoints))
            entry(ReportText::MapLegendPain, [&](double at, double middle) {
                m_pen.pain(at, middle);
            });
        if (!shows(MapLane::Opportunities))
            entry(ReportText::MapLegendOpportunity, [&](double at, double middle) {
                m_pen.opportunity(at, middle);
            });
        m_y += step;
    }

    const MapInput& m_input;
    const MapColumns& m_map;
    const JourneyLanes& m_lanes;
    const MapPictures& m_pictures;
    const MapLayout& m_layout;
    MapPen m_pen;
    double m_em;
    MapGrid m_grid;
    LaneTexts m_pains;
    LaneTexts m_opportunities;
    double m_y = 0; // where what is drawn next begins
};

} // namespace

std::string map_title(const Journey& journey, Language language) {
    if (journey.name.empty())
        return std::string(tappa::text(ReportText::MapUnnamed, language));
    return tappa::text_with(ReportText::MapTitle, language, {journey.name});
}

DrawnMap drawn_map(
    const MapContent& content, const MapColumns& map, const MapLayout& layout, Language language
) {
    return Sheet(content, map, layout, language).draw();
}

} // namespace tappa::report
