namespace ApiXGuard.Runtime;

/// <summary>What an <see cref="ApiXAlert"/> is about.</summary>
public enum ApiXAlertKind
{
    /// <summary>Something happens more often than a set limit, or than is usual for this subject.</summary>
    UnusualRate,

    /// <summary>A subject is used from a network that is not known for it.</summary>
    UnknownOrigin,
}
