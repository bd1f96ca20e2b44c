using Tidings.Languages;
using Tidings.Mentions.Meaning;
using Tidings.Mentions.Syntax;
using Tidings.Parties;
using Tidings.Places;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Bench.Muc4;

/// <summary>Makes the templates of a text from what the library reads of it: sentences, clauses, who does what to whom, dates, names.</summary>
internal sealed class TemplateMaker
{
    readonly SentenceReader _sentences;
    readonly PlaceChooser _places;

    /// <param name="folder">The corpus, for the official list of places.</param>
    public TemplateMaker(string folder)
    {
        var files = DataFiles.BuiltIn;
        var gazetteer = PlaceGazetteer.Read(files);
        _sentences = new SentenceReader(files, "en", new NameIndex(gazetteer, PartyGazetteer.Read(files, gazetteer), "en"));
        _places = new PlaceChooser(folder, gazetteer);
    }

    public List<Template> Make(Message message)
    {
        var story = new Story(message.Id, new StoryOrigin(message.Id, "", "text/plain", null, null), new TextSpan(0, message.Body.Length), StoryKind.Article, "en", null, null, null, null, message.Place, message.Date, PublishedBasis.Stated, new SourceText(message.Body), []);
        var country = Country(message);
        var dates = new HappeningDates(message.Body, message.Date);
        var things = new ThingReader(message.Body, country, _places.IsListed);
        var finder = new HappeningFinder(things, dates);
        var surroundings = new Surroundings(things, finder);
        var happenings = Happenings(message, [.. _sentences.Read(story, Tokeniser.Split(message.Body))], country, surroundings, finder, dates);
        var incidents = Incidents.Merge(happenings).Where(incident => Relevance.Holds(incident, dates)).ToList();
        var completion = new Completion(surroundings, message.Body);
        incidents.ForEach(completion.Complete);
        return [.. incidents.Where(Relevance.IsSpecific).Select(incident => TemplateWriter.Write(message, incident, country, dates))];
    }

    // First all that is named, since a text can call people before or after by parts of their names.
    List<Happening> Happenings(Message message, List<Sentence> sentences, string country, Surroundings surroundings, HappeningFinder finder, HappeningDates dates)
    {
        foreach (var sentence in sentences)
        {
            var names = surroundings.Add(sentence, message.Body[sentence.Start..sentence.End]);
            names.Place = Place(sentence, message, country);
            names.Date = dates.Of(sentence);
        }
        var happenings = new List<Happening>();
        for (var i = 0; i < sentences.Count; i++)
        {
            var found = finder.Find(sentences[i], i);
            foreach (var happening in found)
                happening.Place = surroundings.Sentences[i].Place;
            happenings.AddRange(found.OrderBy(happening => happening.IsEffect));
        }
        return happenings;
    }

    string? Place(Sentence sentence, Message message, string country)
    {
        var places = _places.In(sentence, message.Body, country).Where(place => place.IsLocated && (CountryOf(place, message) is not { } other || other == country || Nations.OfInterest.Contains(other))).OrderBy(place => !place.IsPoint).ToList();
        return places.Count == 0 || !places[0].IsPoint ? null : PlaceChooser.Chain(CountryOf(places[0], message) ?? country, places, _places.CountryOf(message.Place) == country ? message.Place : null);
    }

    // Towns of two countries can have one name: another country than that of the text is meant only where the text names it.
    string? CountryOf(PlaceChooser.Found place, Message message) => _places.CountryOf(place.Name) is { } country && Nations.Counts(message.Body).ContainsKey(country) ? country : null;

    // The country of the dateline, if it is one of those that the corpus is about; else the one named most.
    string Country(Message message)
    {
        var sent = Nations.Of(message.Place) ?? _places.CountryOf(message.Place.ToUpperInvariant());
        var counts = Nations.Counts(message.Body).Where(pair => Nations.OfInterest.Contains(pair.Key)).OrderByDescending(pair => pair.Value).ToList();
        if (sent is not null && Nations.OfInterest.Contains(sent))
            return sent;
        return counts.Count > 0 ? counts[0].Key : sent ?? "EL SALVADOR";
    }
}
