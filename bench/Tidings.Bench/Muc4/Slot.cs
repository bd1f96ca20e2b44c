namespace Tidings.Bench.Muc4;

/// <summary>How the fillers of a slot are written and compared.</summary>
internal enum FillForm { Date, Location, Set, Text, Number }

/// <summary>A scored slot of the MUC-4 template. Numbers and names are those of the official template.</summary>
/// <param name="Number">2 to 24.</param>
/// <param name="Label">As it is written in keys.</param>
/// <param name="Short">As it stands in score reports.</param>
/// <param name="Form">How its fillers are compared.</param>
/// <param name="HasReference">Whether its fillers name the filler of another slot that they belong to.</param>
internal sealed record Slot(int Number, string Label, string Short, FillForm Form, bool HasReference)
{
    public const int Date = 2, Location = 3, Type = 4, Stage = 5, Instrument = 6, InstrumentType = 7, Category = 8, PerpIndividual = 9, PerpOrganisation = 10, Confidence = 11,
        PhysId = 12, PhysType = 13, PhysNumber = 14, PhysNation = 15, PhysEffect = 16, PhysTotal = 17, HumName = 18, HumDescription = 19, HumType = 20, HumNumber = 21, HumNation = 22, HumEffect = 23, HumTotal = 24;

    public static IReadOnlyList<Slot> All { get; } =
    [
        new(Date, "INCIDENT: DATE", "inc-date", FillForm.Date, false),
        new(Location, "INCIDENT: LOCATION", "inc-loc", FillForm.Location, false),
        new(Type, "INCIDENT: TYPE", "inc-type", FillForm.Set, false),
        new(Stage, "INCIDENT: STAGE OF EXECUTION", "inc-stage", FillForm.Set, false),
        new(Instrument, "INCIDENT: INSTRUMENT ID", "inc-instr-id", FillForm.Text, false),
        new(InstrumentType, "INCIDENT: INSTRUMENT TYPE", "inc-instr-type", FillForm.Set, true),
        new(Category, "PERP: INCIDENT CATEGORY", "perp-inc-cat", FillForm.Set, false),
        new(PerpIndividual, "PERP: INDIVIDUAL ID", "perp-ind-id", FillForm.Text, false),
        new(PerpOrganisation, "PERP: ORGANIZATION ID", "perp-org-id", FillForm.Text, false),
        new(Confidence, "PERP: ORGANIZATION CONFIDENCE", "perp-org-conf", FillForm.Set, true),
        new(PhysId, "PHYS TGT: ID", "phys-tgt-id", FillForm.Text, false),
        new(PhysType, "PHYS TGT: TYPE", "phys-tgt-type", FillForm.Set, true),
        new(PhysNumber, "PHYS TGT: NUMBER", "phys-tgt-num", FillForm.Number, true),
        new(PhysNation, "PHYS TGT: FOREIGN NATION", "phys-tgt-nation", FillForm.Set, true),
        new(PhysEffect, "PHYS TGT: EFFECT OF INCIDENT", "phys-tgt-effect", FillForm.Set, true),
        new(PhysTotal, "PHYS TGT: TOTAL NUMBER", "phys-tgt-total-num", FillForm.Number, false),
        new(HumName, "HUM TGT: NAME", "hum-tgt-name", FillForm.Text, false),
        new(HumDescription, "HUM TGT: DESCRIPTION", "hum-tgt-desc", FillForm.Text, true),
        new(HumType, "HUM TGT: TYPE", "hum-tgt-type", FillForm.Set, true),
        new(HumNumber, "HUM TGT: NUMBER", "hum-tgt-num", FillForm.Number, true),
        new(HumNation, "HUM TGT: FOREIGN NATION", "hum-tgt-nation", FillForm.Set, true),
        new(HumEffect, "HUM TGT: EFFECT OF INCIDENT", "hum-tgt-effect", FillForm.Set, true),
        new(HumTotal, "HUM TGT: TOTAL NUMBER", "hum-tgt-total-num", FillForm.Number, false),
    ];

    /// <summary>The object that the slot belongs to, as score reports add them up.</summary>
    public string Object => Number switch { <= InstrumentType => "inc-total", <= Confidence => "perp-total", <= PhysTotal => "phys-tgt-total", _ => "hum-tgt-total" };

    /// <summary>Of set fills the more general one, where the list of fillers has levels; null at the top.</summary>
    public static string? Broader(int slot, string fill) => slot switch
    {
        Type => fill == "ATTACK" ? null : "ATTACK",
        InstrumentType => fill switch
        {
            "MACHINE GUN" or "MORTAR" or "HANDGUN" or "RIFLE" => "GUN",
            "BOMB" or "GRENADE" or "MOLOTOV COCKTAIL" => "EXPLOSIVE",
            "VEHICLE BOMB" or "DYNAMITE" or "MINE" or "AERIAL BOMB" => "BOMB",
            "MISSILE" or "ROCKET" => "PROJECTILE",
            _ => null,
        },
        Confidence => fill == "SUSPECTED OR ACCUSED BY AUTHORITIES" ? "SUSPECTED OR ACCUSED" : null,
        PhysType => fill == "GOVERNMENT OFFICE OR RESIDENCE" ? "POLITICAL FIGURE OFFICE OR RESIDENCE" : null,
        PhysEffect => fill == "SOME DAMAGE" ? "DESTROYED" : null,
        HumType => fill switch { "GOVERNMENT OFFICIAL" => "POLITICAL FIGURE", "FORMER GOVERNMENT OFFICIAL" => "GOVERNMENT OFFICIAL", "FORMER ACTIVE MILITARY" => "ACTIVE MILITARY", _ => null },
        HumEffect => fill switch { "NO DEATH" => "NO INJURY", "NO INJURY OR DEATH" => "NO DEATH", _ => null },
        _ => null,
    };
}
