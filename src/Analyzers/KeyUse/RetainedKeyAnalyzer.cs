using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>AXG4002: a key from a key store kept in a field, a static or a cache.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetainedKeyAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.RetainedKey,
        title: "Key kept beyond its use",
        message: "A key of '{0}' is kept in {1}: it goes on being used after it was revoked or rotated, and lies in memory. Keep the store, ask it at each use, and let WithCache decide how long a key stays.",
        description: "How long a key stays in memory is the store's decision. A copy in a field or a cache of one's own knows nothing of rotation, refusal and disposal.",
        category: DiagnosticCategory.KeyUse);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var stores = KeyStoreCalls.Of(guard);
        if (stores.IsEmpty)
            return;
        context.RegisterOperationAction(
            action =>
            {
                var call = (IInvocationOperation)action.Operation;
                // A store may keep what it is a store of.
                if (!stores.GivesKey(call.TargetMethod) || stores.IsStore(action.ContainingSymbol.ContainingType))
                    return;
                foreach (var end in ValueFlow.From(call, throughObjects: true, action.CancellationToken).Ends)
                {
                    if (KeptIn(end) is not { } keeper)
                        continue;
                    if (DiagnosticFactory.OfUse(guard, Rule, end.Use.Syntax.GetLocation(), call.TargetMethod.Name, keeper) is { } diagnostic)
                        action.ReportDiagnostic(diagnostic);
                    return;
                }
            },
            OperationKind.Invocation);
    }

    private static string? KeptIn(ValueEnd end) => end.Use switch
    {
        IAssignmentOperation assignment => Member(assignment.Target),
        IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields } => $"the field '{fields[0].Name}'",
        IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties } => $"the property '{properties[0].Name}'",
        IArgumentOperation { Parent: IInvocationOperation call } => Taker(call, end.Value),
        _ => null,
    };

    // Of the object itself and of its class; what is put into another object is that one's.
    private static string? Member(IOperation target) => target switch
    {
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } field => $"the field '{field.Field.Name}'",
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } holder } => Member(holder),
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } property => $"the property '{property.Property.Name}'",
        IPropertyReferenceOperation { Property: { Name: "Authorization", ContainingType.Name: "HttpRequestHeaders" }, Instance: { } headers } => Headers(headers),
        IArrayElementReferenceOperation element => Member(element.ArrayReference),
        ITupleOperation tuple => tuple.Elements.Select(Member).FirstOrDefault(static member => member is not null),
        _ => null,
    };

    private static string? Taker(IInvocationOperation call, IOperation value)
    {
        var method = call.TargetMethod;
        if (CarriedCalls.Retains(call))
            return $"a cache by '{method.Name}'";
        if (method.Name is "AddSingleton" or "TryAddSingleton" or "AddKeyedSingleton" && value.Type?.TypeKind != TypeKind.Delegate)
            return "a singleton";
        if (method.Name is "Add" or "TryAdd" or "Enqueue" or "Push" or "TryAddWithoutValidation" or "Insert" or "AddOrUpdate" && call.Instance is { } holder)
            return Headers(holder) ?? (IsCollection(holder.Type) ? Member(holder) : null);
        return method is { Name: "Exchange" or "CompareExchange", ContainingType.Name: "Interlocked" } or { Name: "Write", ContainingType.Name: "Volatile" } && call.Arguments.Length > 0 ? Member(call.Arguments[0].Value) : null;
    }

    // A counter's Add keeps nothing: what goes to telemetry is another rule's.
    private static bool IsCollection(ITypeSymbol? type) =>
        type is not null && (type.SpecialType == SpecialType.System_Collections_IEnumerable || type.AllInterfaces.Any(static item => item.SpecialType == SpecialType.System_Collections_IEnumerable));

    // client.DefaultRequestHeaders of a client that outlives the call.
    private static string? Headers(IOperation headers) =>
        headers is IPropertyReferenceOperation { Property.Name: "DefaultRequestHeaders", Instance: { } client } && Member(client) is { } keeper ? $"the default headers of {keeper}" : null;
}
