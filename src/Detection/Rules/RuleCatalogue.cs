namespace ApiXGuard.Detection;

/// <summary>An immutable set of rules with unique ids. Thread-safe.</summary>
public sealed class RuleCatalogue
{
    private readonly Dictionary<string, SecretRule> _byId = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a catalogue of the given rules, in the given order.</summary>
    /// <exception cref="ArgumentException">Two rules share an id or an alias.</exception>
    public RuleCatalogue(IEnumerable<SecretRule> rules)
    {
        Rules = [.. rules];
        foreach (var rule in Rules)
        {
            Add(rule.Id, rule);
            foreach (var alias in rule.Aliases)
                Add(alias, rule);
        }

        void Add(string id, SecretRule rule)
        {
            if (_byId.ContainsKey(id))
                throw new ArgumentException($"Two rules share the id or alias '{id}'.", nameof(rules));
            _byId.Add(id, rule);
        }
    }

    /// <summary>
    /// Words that make a name speak of a secret, beside those the engine knows; lower-case ASCII letters, digits, <c>_</c>, <c>-</c> and
    /// <c>.</c>, at least three characters each. Matched in any letter case, anywhere in a name.
    /// </summary>
    public IReadOnlyList<string> SensitiveNames { get; init; } = [];

    /// <summary>The rules, in catalogue order.</summary>
    public IReadOnlyList<SecretRule> Rules { get; }

    /// <summary>Finds a rule by its id or one of its aliases, in any letter case.</summary>
    /// <returns>The rule, or <see langword="null"/> where there is none.</returns>
    public SecretRule? Find(string id) => _byId.TryGetValue(id, out var rule) ? rule : null;
}
