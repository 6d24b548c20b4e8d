// references: log4net
using log4net;

class Log4net
{
    private static readonly ILog Log = LogManager.GetLogger(typeof(Log4net));

    void Leaks(string password, string user, Exception exception)
    {
        Log.Info("Password " + [|password|]);
        Log.Info([|password|]);
        Log.Error($"Password {[|password|]}", exception);
        Log.DebugFormat("Password {0} of {1}", [|password|], user);
        Log.WarnFormat("{0} {1} {2} {3}", user, user, user, [|password|]);
        ThreadContext.Properties["password"] = [|password|];
        LogicalThreadContext.Properties["password"] = [|password|];
        GlobalContext.Properties["password"] = [|password|];
        using (ThreadContext.Stacks["NDC"].Push([|password|]))
            Log.Fatal("Failed");
    }

    void Twins(string password, string user, Exception exception)
    {
        Log.Info("Password of " + user + " changed");
        Log.Error("Wrong password", exception);
        Log.DebugFormat("Password of {0} has {1} characters", user, password.Length);
        ThreadContext.Properties["user"] = user;
        using (ThreadContext.Stacks["NDC"].Push(user))
            Log.Fatal("Failed");
    }
}
