using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>Entries of collections whose type or name says that they are headers or a query: <c>headers["Authorization"] = …</c>.</summary>
internal static class EntrySinks
{
    private static readonly SecretSink Header = new(DiagnosticIds.HttpCredential, SinkForm.Header, "Credentials in a header");
    private static readonly SecretSink Query = new(DiagnosticIds.UrlCredential, SinkForm.QueryParameter, "Secret in the query of a URL");

    /// <summary>Whether a method adds an entry, by its name.</summary>
    public static bool IsAdd(string method) => method is "Add" or "TryAdd" or "Append" or "Set" or "TryAddWithoutValidation";

    /// <summary>Finds <c>headers.Add("Authorization", …)</c> and its like.</summary>
    public static void Find(IInvocationOperation call, List<SinkUse> found)
    {
        if (!IsAdd(call.TargetMethod.Name) || call.Arguments.Length < 2)
            return;
        // Extension methods have their receiver among the arguments.
        var (at, receiver) = call.Instance is null ? (1, call.Arguments[0].Value) : (0, call.Instance);
        if (at + 1 < call.Arguments.Length && call.Arguments[at].Value.Unconverted().ConstantValue.Value is string key && Kind(receiver) is { } sink)
            found.Add(new SinkUse(sink, call.Arguments[at + 1].Value, key));
    }

    /// <summary>Finds <c>headers["Authorization"] = …</c>.</summary>
    public static void Find(IPropertyReferenceOperation property, IOperation value, List<SinkUse> found)
    {
        if (property.Instance is { } receiver && SinkFinder.KeyOf(property) is { } key && Kind(receiver) is { } sink)
            found.Add(new SinkUse(sink, value, key));
    }

    private static SecretSink? Kind(IOperation receiver)
    {
        receiver = receiver.Unconverted();
        var type = receiver.Type?.Name ?? string.Empty;
        if (Says(type, "Header"))
            return Header;
        // new() { ["Authorization"] = … } stands where something is assigned.
        var name = receiver is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } ? TargetOf(receiver) : ValueTarget.NameOf(receiver);
        if (name is null)
            return null;
        return Says(name, "Header") ? Header : Says(name, "Query") || Says(name, "queryParam") ? Query : null;
    }

    private static string? TargetOf(IOperation receiver)
    {
        for (var at = receiver.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case IObjectCreationOperation creation:
                    return ValueTarget.Of(creation)?.Name;
                // Headers = { ["Authorization"] = … }
                case IMemberInitializerOperation member:
                    return ValueTarget.NameOf(member.InitializedMember);
                case IMethodBodyOperation or IBlockOperation:
                    return null;
            }
        }

        return null;
    }

    private static bool Says(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
