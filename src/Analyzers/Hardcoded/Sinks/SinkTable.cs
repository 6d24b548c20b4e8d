namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>
/// The sinks that are known, by the simple names of their types: packages rename namespaces more often than types, and a type that
/// derives from one of these is one too.
/// </summary>
internal static partial class SinkTable
{
    /// <summary>Stands for any type: extension methods whose own name says enough.</summary>
    private const string AnyType = "*";

    private static readonly Dictionary<string, List<SinkEntry>> ByType = [];
    private static readonly Dictionary<string, List<SinkEntry>> ByMethod = [];
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal);

    static SinkTable()
    {
        AddConnections();
        AddKeys();
        AddPrivateKeys();
        AddRequests();
        AddCredentials();
        AddCloudCredentials();
    }

    /// <summary>The sinks of a type by its simple name.</summary>
    public static IReadOnlyList<SinkEntry> OfType(string name) => ByType.TryGetValue(name, out var entries) ? entries : [];

    /// <summary>The sinks that a method is by its name alone.</summary>
    public static IReadOnlyList<SinkEntry> OfMethod(string name) => ByMethod.TryGetValue(name, out var entries) ? entries : [];

    /// <summary>Whether a type, method or property of this name is a sink somewhere: what a look at the syntax can ask.</summary>
    public static bool Knows(string name) => Names.Contains(name);

    private static void Add(string type, SinkEntry entry)
    {
        var (table, key) = type == AnyType ? (ByMethod, entry.Member) : (ByType, type);
        if (!table.TryGetValue(key, out var entries))
            table.Add(key, entries = []);
        entries.Add(entry);
        Names.Add(entry.Member == SinkEntry.Constructor ? type : entry.Member);
    }

    /// <summary>Describes sinks of one diagnostic and what they take.</summary>
    private readonly struct Sinks(string id, SinkForm form, string what)
    {
        private readonly SecretSink _sink = new(id, form, what);

        /// <summary>Parameters of the constructors of some types.</summary>
        public Sinks New(string types, string parameters, string? names = null, string? inNamespace = null)
        {
            foreach (var type in Split(types))
                Add(type, new SinkEntry(SinkEntry.Constructor, Split(parameters), _sink) { Names = Split(names), Namespace = inNamespace });
            return this;
        }

        /// <summary>Parameters of methods of some types.</summary>
        public Sinks Call(string types, string methods, string parameters, string? names = null, string? inNamespace = null)
        {
            foreach (var type in Split(types))
            {
                foreach (var method in Split(methods))
                    Add(type, new SinkEntry(method, Split(parameters), _sink) { Names = Split(names), Namespace = inNamespace });
            }

            return this;
        }

        /// <summary>Properties and fields of some types.</summary>
        public Sinks Set(string types, string properties, string? inNamespace = null)
        {
            foreach (var type in Split(types))
            {
                foreach (var property in Split(properties))
                    Add(type, new SinkEntry(property, [], _sink) { Namespace = inNamespace });
            }

            return this;
        }

        private static string[] Split(string? words) => words is null ? [] : words.Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }
}
