using System.Text;

namespace Shop;

partial class Checkout
{
    public partial Task<string> Header();
}
