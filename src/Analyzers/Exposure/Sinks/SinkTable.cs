using System.Collections.Immutable;
using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>
/// Recognises operations that publish what they are given, by the type and name of the member. Holds only what the compilation knows.
/// Immutable and thread-safe.
/// </summary>
internal sealed class SinkTable
{
    private readonly Dictionary<string, List<Entry>> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _containers = new(StringComparer.Ordinal);
    private readonly HashSet<ITypeSymbol> _containerTypes = new(SymbolEqualityComparer.Default);
    private readonly List<Entry> _creations = [];
    private readonly List<Entry> _indexers = [];

    /// <summary>Looks the sinks up among a compilation's types.</summary>
    public SinkTable(TypeCache types, IEnumerable<Sink> sinks)
    {
        foreach (var sink in sinks)
        {
            if (types.Find(sink.Type) is not { } type)
                continue;
            foreach (var member in sink.Members)
                Add(sink, type, member);
        }
    }

    /// <summary>Has an action called for every use of a sink; registers nothing that cannot be met.</summary>
    public void Register(CompilationStartAnalysisContext context, Action<OperationAnalysisContext, SinkUse> action)
    {
        var kinds = ImmutableArray.CreateBuilder<OperationKind>();
        if (_calls.Count + _containers.Count > 0)
            kinds.Add(OperationKind.Invocation);
        if (_creations.Count > 0)
            kinds.Add(OperationKind.ObjectCreation);
        if (_properties.Count + _containers.Count + _indexers.Count > 0)
            kinds.AddRange(OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment);
        if (kinds.Count == 0)
            return;
        context.RegisterOperationAction(
            operation =>
            {
                if (Find(operation.Operation) is { } use)
                    action(operation, use);
            },
            kinds.ToImmutable());
    }

    /// <summary>The use of a sink that an operation is; <see langword="null"/> where it is none.</summary>
    public SinkUse? Find(IOperation operation) => operation switch
    {
        IInvocationOperation call => OfCall(call),
        IObjectCreationOperation creation => OfCreation(creation),
        IAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => OfAssignment(assignment, target),
        _ => null,
    };

    /// <summary>Whether a type's own members are sinks, so that what is put into one is seen there already.</summary>
    public bool IsSeenAlready(ITypeSymbol? type) => type is not null && (Matching(_creations, type) is not null || Matching(_indexers, type) is not null);

    private SinkUse? OfCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (_calls.TryGetValue(method.Name, out var entries))
        {
            foreach (var entry in entries)
            {
                if (method.ContainingType.IsOrInherits(entry.Type))
                    return new SinkUse(entry.Sink, method.Name, Values(call.Arguments, entry.Parameters, ReceiverArgument(call)));
            }
        }

        return _containers.Count > 0 && Containers.IsPut(method.Name) && OfContainer(Containers.ReceiverOf(call)) is { } container
            ? new SinkUse(container.Sink, container.Name, Values(call.Arguments, container.Parameters, ReceiverArgument(call)))
            : null;
    }

    private SinkUse? OfCreation(IObjectCreationOperation creation)
    {
        var entry = Matching(_creations, creation.Type);
        return entry is null ? null : new SinkUse(entry.Sink, "new", Values(creation.Arguments, entry.Parameters, receiver: null));
    }

    private SinkUse? OfAssignment(IAssignmentOperation assignment, IPropertyReferenceOperation target)
    {
        var entry = target.Arguments.Length > 0 ? Matching(_indexers, target.Property.ContainingType) ?? Matching(_indexers, target.Instance?.Type) : null;
        if (entry is null && _properties.TryGetValue(target.Property.Name, out var entries))
            entry = Matching(entries, target.Property.ContainingType);
        entry ??= _containers.Count > 0 ? OfContainer(Containers.ReceiverOf(target)) : null;
        return entry is null ? null : new SinkUse(entry.Sink, target.Property.Name, [assignment.Value]);
    }

    // A local is followed only where its type is that of a container: most assignments are to something else.
    private Entry? OfContainer(IOperation? receiver)
    {
        if (receiver is ILocalReferenceOperation local)
            receiver = _containerTypes.Contains(local.Type?.OriginalDefinition!) ? Containers.Behind(local) : null;
        return receiver is IPropertyReferenceOperation { Arguments.Length: 0 } property && _containers.TryGetValue(property.Property.Name, out var entries)
            ? Matching(entries, property.Property.ContainingType) ?? Matching(entries, property.Instance?.Type)
            : null;
    }

    private void Add(Sink sink, INamedTypeSymbol type, string member)
    {
        var open = member.IndexOf('(');
        var name = open < 0 ? member : member.Substring(0, open);
        var parameters = open < 0 ? [] : member.Substring(open + 1, member.Length - open - 2).Split(',');
        if (name == "new")
        {
            _creations.Add(new(sink, type, name, parameters));
        }
        else if (name == "[]")
        {
            _indexers.Add(new(sink, type, name, parameters));
        }
        else if (name.EndsWith("[]", StringComparison.Ordinal))
        {
            name = name.Substring(0, name.Length - 2);
            Put(_containers, name, new(sink, type, name, parameters));
            foreach (var property in type.GetMembers(name).OfType<IPropertySymbol>())
                _containerTypes.Add(property.Type.OriginalDefinition);
        }
        else if (name.EndsWith("=", StringComparison.Ordinal))
        {
            name = name.Substring(0, name.Length - 1);
            Put(_properties, name, new(sink, type, name, parameters));
        }
        else
        {
            Put(_calls, name, new(sink, type, name, parameters));
        }
    }

    private static void Put(Dictionary<string, List<Entry>> entries, string name, Entry entry)
    {
        if (!entries.TryGetValue(name, out var list))
            entries.Add(name, list = []);
        list.Add(entry);
    }

    private static Entry? Matching(List<Entry> entries, ITypeSymbol? type)
    {
        foreach (var entry in entries)
        {
            if (type.IsOrInherits(entry.Type))
                return entry;
        }

        return null;
    }

    private static IArgumentOperation? ReceiverArgument(IInvocationOperation call) =>
        call is { Instance: null, TargetMethod.IsExtensionMethod: true, Arguments.Length: > 0 } ? call.Arguments[0] : null;

    private static IReadOnlyList<IOperation> Values(ImmutableArray<IArgumentOperation> arguments, string[] parameters, IArgumentOperation? receiver)
    {
        var values = new List<IOperation>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (argument != receiver && argument.ArgumentKind != ArgumentKind.DefaultValue
                && (parameters.Length == 0 || (argument.Parameter is { } parameter && Array.IndexOf(parameters, parameter.Name) >= 0)))
                values.Add(argument.Value);
        }

        return values;
    }

    private sealed record Entry(Sink Sink, INamedTypeSymbol Type, string Name, string[] Parameters);
}
