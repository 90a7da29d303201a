using DotAi.Knowledge.Terms;

namespace DotAi.Knowledge.Search;

/// <summary>A query as it was understood.</summary>
/// <param name="Words">Its words without stop words, each once.</param>
/// <param name="Providers">Providers that it names or implies.</param>
/// <param name="Text">Its text with misspelt words repaired.</param>
/// <param name="Parts">What is searched for: the whole query first, then its parts when it has several.</param>
internal sealed record QueryReading(
    IReadOnlyList<QueryWord> Words, IReadOnlyList<string> Providers, string Text, IReadOnlyList<QueryPart> Parts)
{
    /// <summary>Parts beyond these are searched only as a part of the whole.</summary>
    private const int MaxParts = 6;
    private const float SynonymWeight = 0.4f;
    private const float RepairedWeight = 0.9f;
    private const float ContextWeight = 0.35f;

    public static QueryReading Of(string text, SearchProfile profile, SearchLexicon lexicon)
    {
        var written = CompoundText.Split(text);
        var tokens = written.Select(token => profile.ReadsClosely ? Repair(token.Token, profile, lexicon) : token.Token).ToArray();
        var synonyms = SynonymTerms(tokens, profile);
        var providers = profile.Language.Providers(tokens);
        var words = written
            .SelectMany((token, at) => Tokenizer.Words(tokens[at]).Select(word => Word(word, token, tokens[at], synonyms[at], profile, lexicon)))
            .DistinctBy(word => word.Word.Text)
            .Take(TermWeights.MaxQueryWords)
            .ToArray();
        var repaired = string.Join(' ', tokens.Zip(written).Any(token => token.First != token.Second.Token) ? tokens : [text]);
        return new QueryReading(words, providers, repaired, Divide(profile, words, repaired, providers));
    }

    private static string Repair(string token, SearchProfile profile, SearchLexicon lexicon)
    {
        if (Tokenizer.Words(token).ToArray() is not [var word] || word.Terms.Count > 1 || IsUnderstood(word, profile, lexicon))
        {
            return token;
        }

        return lexicon.Repair(word.Text) ?? token;
    }

    private static bool IsUnderstood(TextWord word, SearchProfile profile, SearchLexicon lexicon) =>
        lexicon.IsRight(word) || OrdinaryWords.Contains(word.Text) || profile.Language.Providers([word.Text]).Count > 0;

    private static List<uint>[] SynonymTerms(string[] tokens, SearchProfile profile)
    {
        var terms = tokens.Select(_ => new List<uint>()).ToArray();
        foreach (var synonym in profile.Language.Synonyms(tokens))
        {
            var meanings = synonym.Meanings.SelectMany(Tokenizer.Words).SelectMany(word => word.Terms).Select(TermIndex.Of).ToArray();
            for (var at = synonym.Start; at < synonym.Start + synonym.Words; at++)
            {
                terms[at].AddRange(meanings);
            }
        }

        return terms;
    }

    private static QueryWord Word(
        TextWord word, (string Token, int Part) written, string token, List<uint> synonyms, SearchProfile profile, SearchLexicon lexicon) => new()
        {
            Text = written.Token == token ? word.Text : written.Token.ToLowerInvariant(),
            Word = word,
            Part = written.Part,
            Terms = [.. word.Terms.Select(TermIndex.Of).Distinct()],
            Synonyms = [.. synonyms.Distinct()],
            Rarity = lexicon.RarityOf(word),
            IsKnown = lexicon.Knows(word),
            IsOrdinary = OrdinaryWords.Contains(word.Text),
            NamesProvider = profile.Language.IsProvider(word.Text),
        };

    private static QueryPart[] Divide(SearchProfile profile, QueryWord[] words, string text, IReadOnlyList<string> providers)
    {
        var isNamed = words.Any(word => word.NamesProvider);
        var subjects = words.Where(word => word is { IsOrdinary: false, NamesProvider: false, IsKnown: true }).Select(word => word.Part).Distinct().ToArray();
        var isCompound = profile.ReadsClosely && subjects.Length > 1;
        var whole = new QueryPart(Weigh(words, part: null), text, Number: null, providers, isNamed || !isCompound);
        return isCompound ? [whole, .. subjects.Take(MaxParts).Select(Part)] : [whole];

        QueryPart Part(int number)
        {
            var implied = profile.Language.Providers([.. words.Where(word => word.Part == number).Select(word => word.Word.Text)]);
            return new(
                Weigh(words, number), TextOf(words, number), number,
                isNamed || implied.Count == 0 ? providers : implied, isNamed || implied.Count > 0);
        }
    }

    /// <summary>A provider belongs to every part: "a database and a bucket in aws".</summary>
    private static string TextOf(QueryWord[] words, int part) =>
        string.Join(' ', words.Where(word => word.Part == part || word.NamesProvider).Select(word => word.Word.Text));

    private static SparseVector Weigh(QueryWord[] words, int? part)
    {
        var weights = new Dictionary<uint, float>();
        foreach (var word in words)
        {
            var weight = (part is null || word.Part == part ? 1 : ContextWeight) * (word.IsRepaired ? RepairedWeight : 1);
            Add(word.Terms, weight);
            Add(word.Synonyms, weight * SynonymWeight);
        }

        return TermWeights.Vector(weights);

        void Add(IReadOnlyList<uint> terms, float weight)
        {
            foreach (var term in terms)
            {
                weights[term] = Math.Max(weights.GetValueOrDefault(term), weight);
            }
        }
    }
}
