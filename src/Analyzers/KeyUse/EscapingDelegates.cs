using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>Finds delegates that go on after the code that makes them: background work, timers, queues, events, registrations, fields.</summary>
internal static class EscapingDelegates
{
    /// <summary>The operations that can let a delegate escape.</summary>
    public static readonly OperationKind[] Kinds = [OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.EventAssignment, OperationKind.SimpleAssignment];

    /// <summary>The arguments and delegates that an operation lets escape, and to where; none where it does not.</summary>
    public static (IReadOnlyList<IOperation> Values, string Where) Of(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call when Where(call) is { } where:
                // A key that is registered as such is kept, which is another rule's.
                return (IsRegistration(call) ? [.. Arguments(call.Arguments, call.Instance).Where(static value => value is IDelegateCreationOperation)] : Arguments(call.Arguments, call.Instance), where);
            case IObjectCreationOperation { Type: { Name: "Timer" or "Thread" or "PeriodicTimer" } type } creation when type.ContainingNamespace?.Name is "Threading" or "Timers":
                return (Arguments(creation.Arguments, instance: null), type.Name == "Thread" ? "a thread" : "a timer");
            case IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event: { } raised } reference } assignment
                when raised.IsStatic || raised.ContainingType.Name is "Timer" or "DispatcherTimer" || reference.Instance is IFieldReferenceOperation or IPropertyReferenceOperation:
                return ([assignment.HandlerValue], $"the event '{raised.Name}'");
            case ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation, Value: { } value, Target: IMemberReferenceOperation member } when value.Unconverted() is IDelegateCreationOperation creation
                && member.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return ([creation], $"'{member.Member.Name}'");
            default:
                return ([], string.Empty);
        }
    }

    private static string? Where(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var owner = method.ContainingType.Name;
        switch (method.Name)
        {
            case "Run" when owner == "Task":
            case "StartNew" when owner == "TaskFactory":
            case "ContinueWith" when owner == "Task":
                return IsAwaited(call) ? null : "a task that nobody awaits";
            case "QueueUserWorkItem" or "UnsafeQueueUserWorkItem" or "RegisterWaitForSingleObject" when owner == "ThreadPool":
                return "the thread pool";
            case "QueueBackgroundWorkItem" or "QueueBackgroundWorkItemAsync" or "QueueWorkItem" or "QueueWorkItemAsync" or "QueueTask" or "QueueTaskAsync" or "EnqueueTask" or "EnqueueWork":
                return "a background queue";
            case "Enqueue" or "EnqueueAsync" or "Schedule" or "AddOrUpdate" or "QueueAsync" or "Queue" when owner.IndexOf("Background", StringComparison.Ordinal) >= 0 || owner.IndexOf("Job", StringComparison.Ordinal) >= 0 || owner.IndexOf("Queue", StringComparison.Ordinal) >= 0:
                return "a background queue";
            case "WriteAsync" or "TryWrite" when owner == "ChannelWriter":
                return "a channel";
            case "OnChange" when owner is "ChangeToken":
                return "a change callback";
            case "CreateTimer" when owner == "TimeProvider":
                return "a timer";
            default:
                return IsRegistration(call) ? "a registration that lives as long as the application" : null;
        }
    }

    private static bool IsRegistration(IInvocationOperation call)
    {
        if (!call.TargetMethod.IsExtensionMethod || call.Arguments.Length < 2)
            return false;
        return call.Arguments[0].Parameter?.Type.Name is "IServiceCollection" or "IHttpClientBuilder" or "IEndpointRouteBuilder" or "IApplicationBuilder" or "OptionsBuilder";
    }

    // What is awaited, returned, or kept in a local that is used later, ends before the code around it does.
    private static bool IsAwaited(IInvocationOperation call)
    {
        IOperation at = call;
        while (at.Parent is { } parent)
        {
            switch (parent)
            {
                case IInvocationOperation { TargetMethod.Name: "Unwrap" or "ConfigureAwait" or "Forget" or "FireAndForget" or "SafeFireAndForget" or "ContinueWith" } next when next.TargetMethod.Name is not ("Forget" or "FireAndForget" or "SafeFireAndForget"):
                    at = parent;
                    continue;
                case IConversionOperation or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Unwrap" } }:
                    at = parent;
                    continue;
                case IExpressionStatementOperation:
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Forget" or "FireAndForget" or "SafeFireAndForget" } }:
                case IInvocationOperation { TargetMethod.Name: "Forget" or "FireAndForget" or "SafeFireAndForget" }:
                    return false;
                case ISimpleAssignmentOperation assignment:
                    return assignment.Target is not (IDiscardOperation or IFieldReferenceOperation or IPropertyReferenceOperation);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                    return BodyReads.In(call).Of(local).Count > 0;
                // A lambda whose result nobody sees, such as an event's.
                case IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation { Symbol.ReturnsVoid: true } } }:
                    return false;
                default:
                    return true;
            }
        }

        return true;
    }

    private static IReadOnlyList<IOperation> Arguments(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, IOperation? instance)
    {
        var found = new List<IOperation>(arguments.Length);
        foreach (var argument in arguments)
        {
            // The receiver of an extension method is no work.
            if (argument.IsImplicit && instance is null && argument.Parameter is { Ordinal: 0 } && argument.Value is not IDelegateCreationOperation)
                continue;
            found.Add(argument.Value.Unconverted());
        }

        return found;
    }
}
