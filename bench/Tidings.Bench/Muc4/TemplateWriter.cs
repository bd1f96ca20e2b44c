namespace Tidings.Bench.Muc4;

/// <summary>Writes what was gathered as a template.</summary>
internal static class TemplateWriter
{
    public static Template Write(Message message, Gathered incident, string country, HappeningDates dates)
    {
        var template = new Template(message.Id) { Signs = string.Join(',', Relevance.Signs(incident).Select(sign => $"{sign.Key}={sign.Value}")) };
        if ((incident.Date ?? dates.Default) is { } date)
            template.Add(Slot.Date, date);
        template.Add(Slot.Location, incident.Place ?? country);
        template.Add(Slot.Type, incident.Type);
        template.Add(Slot.Stage, incident.Stage);
        template.Add(Slot.Category, incident.IsState && incident.Organisations.All(each => Organisations.IsState(each.Name)) ? "STATE-SPONSORED VIOLENCE" : "TERRORIST ACT");
        if (!Template.DoesNotApply(incident.Type, Slot.Instrument))
            Instruments(template, incident);
        foreach (var individual in incident.Perpetrators.Take(2))
            template.Add(Slot.PerpIndividual, individual);
        foreach (var (name, confidence) in incident.Organisations.Take(2))
        {
            template.Add(Slot.PerpOrganisation, name);
            template.Add(Slot.Confidence, confidence, name);
        }
        foreach (var thing in incident.Targets)
            if (thing.IsHuman)
                Human(template, thing);
            else if (!Template.DoesNotApply(incident.Type, Slot.PhysId))
                Physical(template, thing, incident.Type);
        if (incident.BareEffect is { } bare && template[Slot.HumEffect].Count == 0)
            template.Add(Slot.HumEffect, bare, template.First(Slot.HumName) ?? template.First(Slot.HumDescription) ?? "-");
        return template;
    }

    static void Instruments(Template template, Gathered incident)
    {
        foreach (var (text, type) in incident.Instruments.Take(2))
        {
            template.Add(Slot.Instrument, text);
            template.Add(Slot.InstrumentType, type, text);
        }
        if (incident.Instruments.Count == 0 && incident.InstrumentType is { } kind)
            template.Add(Slot.InstrumentType, kind, "-");
    }

    static void Human(Template template, Thing thing)
    {
        if (thing.Name is { } name)
            template.Add(Slot.HumName, name);
        if (thing.Description is { Length: > 0 } description)
            template.Add(Slot.HumDescription, description, thing.Name);
        template.Add(Slot.HumType, thing.Type, thing.Label);
        if (thing.Number is { } number)
            template.Add(Slot.HumNumber, number, thing.Label);
        if (thing.Nation is { } nation)
            template.Add(Slot.HumNation, nation, thing.Label);
        if (thing.Effect is { } effect)
            template.Add(Slot.HumEffect, effect, thing.Label);
    }

    static void Physical(Template template, Thing thing, string type)
    {
        var label = thing.Description ?? thing.Head.ToUpperInvariant();
        template.Add(Slot.PhysId, label);
        template.Add(Slot.PhysType, thing.Type, label);
        if (thing.Number is { } number)
            template.Add(Slot.PhysNumber, number, label);
        if (thing.Nation is { } nation)
            template.Add(Slot.PhysNation, nation, label);
        if ((thing.Effect ?? (type == "ARSON" ? "SOME DAMAGE" : null)) is { } effect)
            template.Add(Slot.PhysEffect, effect, label);
    }
}
