using System.Collections.Concurrent;
using System.Collections.Immutable;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Detection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>Says which expressions of an operation are put into sinks. Thread-safe.</summary>
/// <param name="guard">The compilation.</param>
internal sealed class SinkFinder(GuardCompilation guard)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, SinkEntry[]> _byType = new(SymbolEqualityComparer.Default);

    /// <summary>Adds the uses of sinks in a call, a creation or an assignment.</summary>
    public void Find(IOperation operation, List<SinkUse> found)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                if (!TryFindNamed(EntriesOf(call.TargetMethod.ContainingType), call.TargetMethod.Name, call.Arguments, found)
                    && !TryFindNamed(SinkTable.OfMethod(call.TargetMethod.Name), call.TargetMethod.Name, call.Arguments, found))
                {
                    EntrySinks.Find(call, found);
                }

                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                if (!TryFindNamed(EntriesOf(constructor.ContainingType), SinkEntry.Constructor, creation.Arguments, found))
                    FindByName(constructor, creation.Arguments, found);
                break;
            case IAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } property } assignment:
                foreach (var entry in EntriesOf(indexer.ContainingType))
                {
                    if (entry.Member == "this[]" && KeyOf(property) is { } key)
                        found.Add(new SinkUse(entry.Sink, assignment.Value, key));
                }

                EntrySinks.Find(property, assignment.Value, found);
                break;
            case IAssignmentOperation { Target: IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member } assignment:
                foreach (var entry in EntriesOf(member.Member.ContainingType))
                {
                    if (!entry.IsProperty || entry.Member != member.Member.Name)
                        continue;
                    found.Add(new SinkUse(entry.Sink, assignment.Value, Name: null));
                    break;
                }

                break;
        }
    }

    /// <summary>The constant key of an indexer.</summary>
    internal static string? KeyOf(IPropertyReferenceOperation property) =>
        property.Arguments.Length == 1 ? property.Arguments[0].Value.ConstantValue.Value as string : null;

    private static bool TryFindNamed(IReadOnlyList<SinkEntry> entries, string member, ImmutableArray<IArgumentOperation> arguments, List<SinkUse> found)
    {
        if (entries.Count == 0)
            return false;
        var before = found.Count;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;
            foreach (var entry in entries)
            {
                if (entry.Member != member || Array.IndexOf(entry.Parameters, parameter.Name) < 0)
                    continue;
                var name = entry.Names.Length == 0 ? null : NameAmong(arguments, entry.Names);
                if (entry.Names.Length > 0 && name is null)
                    continue;
                found.Add(new SinkUse(entry.Sink, argument.Value, name));
                break;
            }
        }

        return found.Count > before;
    }

    private static string? NameAmong(ImmutableArray<IArgumentOperation> arguments, string[] names)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && Array.IndexOf(names, parameter.Name) >= 0)
                return argument.Value is IConversionOperation { Operand: var operand } ? operand.ConstantValue.Value as string : argument.Value.ConstantValue.Value as string;
        }

        return null;
    }

    // Libraries that are not on the table name their credentials alike.
    private void FindByName(IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments, List<SinkUse> found)
    {
        var type = constructor.ContainingType;
        var isCredential = CredentialNames.IsCredential(type.Name);
        if (!isCredential && !CredentialNames.IsAmazonClient(type))
            return;
        foreach (var argument in arguments)
        {
            if (argument is { Parameter: { } parameter, ArgumentKind: not ArgumentKind.DefaultValue }
                && (isCredential ? guard.Policy.Scanner.JudgeName(parameter.Name) == NameSensitivity.Strong : CredentialNames.IsAmazonSecret(parameter.Name)))
            {
                found.Add(new SinkUse(CredentialNames.Sink, argument.Value, Name: null));
            }
        }
    }

    private SinkEntry[] EntriesOf(INamedTypeSymbol? type) => type is null ? [] : _byType.GetOrAdd(type, static type =>
    {
        List<SinkEntry>? entries = null;
        for (var at = type; at is not null; at = at.BaseType)
            Add(at);
        foreach (var implemented in type.AllInterfaces)
            Add(implemented);
        return entries?.ToArray() ?? [];

        void Add(INamedTypeSymbol named)
        {
            foreach (var entry in SinkTable.OfType(named.Name))
            {
                if (entry.Namespace is null || named.ContainingNamespace?.ToDisplayString().StartsWith(entry.Namespace, StringComparison.Ordinal) == true)
                    (entries ??= []).Add(entry);
            }
        }
    });
}
