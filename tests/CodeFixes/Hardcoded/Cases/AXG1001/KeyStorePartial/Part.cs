using System.Text;

namespace Shop;

partial class Checkout
{
    public partial string Header()
    {
        #region Header
        return "Bearer " + Key;
        #endregion
    }
}
